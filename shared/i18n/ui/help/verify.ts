// Help: checking a package without Skøn. The commands are those of resources/verify-package.md; a test runs them from here.
import type { HelpPage } from "./page.ts";

export const verifyPages = [
  {
    id: "verify",
    title: { da: "Kontrollér en pakke uden Skøn", en: "Check a package without Skøn", zh: "不用 Skøn 验证资料包" },
    blocks: [
      {
        text: {
          da: "En pakke kan kontrolleres med almindelige programmer (unzip, sha256sum og openssl 3), også når Skøn ikke findes mere. Scriptet verify-package.sh følger med programmet; det er kort, så læs det selv. Det kører i en Unix-skal: Linux, macOS med GNU coreutils eller WSL på Windows.",
          en: "A package can be checked with common programs (unzip, sha256sum and openssl 3), even when Skøn no longer exists. The script verify-package.sh comes with the program; it is short, so read it. It runs in a Unix shell: Linux, macOS with GNU coreutils, or WSL on Windows.",
          zh: "资料包可用通用程序（unzip、sha256sum 和 openssl 3）验证，即使 Skøn 已不存在。脚本 verify-package.sh 随程序附带；它很短，您可以自行阅读。脚本在 Unix 终端中运行：Linux、装有 GNU coreutils 的 macOS，或 Windows 上的 WSL。",
        },
      },
      { code: "sh verify-package.sh FILE.skoen [FINGERPRINT]" },
      {
        points: [
          {
            da: "VALID betyder, at alle filer er præcis dem, indehaveren af nøglen underskrev; intet er føjet til eller fjernet.",
            en: "VALID means that all files are exactly those the holder of the key signed; nothing was added or removed.",
            zh: "VALID 表示所有文件都与密钥持有人签署的完全一致，没有增减。",
          },
          {
            da: "Hvem der har nøglen, siger det ikke. Sammenlign fingeraftrykket på 64 tegn med et, du har fået på anden vis, eller skriv det efter filens navn.",
            en: "It does not say who holds the key. Compare the fingerprint of 64 characters with one you got in another way, or type it after the file's name.",
            zh: "它不说明谁持有密钥。请将 64 位指纹与您通过其他途径获得的指纹核对，或将其写在文件名之后。",
          },
          {
            da: "Tidspunktet i pakken er underskriverens eget udsagn.",
            en: "The time in the package is the signer's own claim.",
            zh: "资料包中的时间由签署者自行声明。",
          },
        ],
      },
      { heading: { da: "En krypteret pakke", en: "An encrypted package", zh: "加密的资料包" } },
      {
        text: {
          da: "Den åbnes først med programmet age og læserens egen nøgle, som ligger i sikkerhedskopien (BACKUP):",
          en: "It is first opened with the program age and the reader's own key, which is in the backup (BACKUP):",
          zh: "须先用 age 程序和接收人自己的密钥（在备份 BACKUP 中）打开：",
        },
      },
      {
        code: "age -d BACKUP | grep -o 'AGE-SECRET-KEY-1[0-9A-Z]*' > key.txt\nage -d -i key.txt FILE.skoen > plain.skoen",
      },
      {
        text: {
          da: "Kontrollér så plain.skoen. Slet key.txt bagefter: filen rummer din hemmelige nøgle uden lås.",
          en: "Then check plain.skoen. Delete key.txt afterwards: the file holds your secret key without a lock.",
          zh: "然后验证 plain.skoen。之后请删除 key.txt：该文件包含未加锁的私钥。",
        },
      },
      { heading: { da: "Med egne hænder", en: "By hand", zh: "手动验证" } },
      {
        text: {
          da: "I skallen bash. Filerne er de listede, og listerne er de underskrevne:",
          en: "In the shell bash. The files are the listed ones, and the lists are the signed ones:",
          zh: "在 bash 中执行。文件与清单一致，清单与签署内容一致：",
        },
      },
      {
        code: [
          "unzip plain.skoen && cd bag",
          "sha256sum -c --strict tagmanifest-sha256.txt",
          "sha256sum -c --strict manifest-sha256.txt",
          "find data -type f | LC_ALL=C sort | cmp - <(cut -c 67- manifest-sha256.txt)",
        ].join("\n"),
      },
      {
        text: {
          da: "Erklæringen, der er underskrevet: læs den. Den nævner kontroltallet for tagmanifest-sha256.txt.",
          en: "The statement that is signed: read it. It names the digest of tagmanifest-sha256.txt.",
          zh: "被签署的声明：请阅读。其中注明 tagmanifest-sha256.txt 的校验值。",
        },
      },
      {
        code: [
          String.raw`tr -d ' \t\r\n' < signature.dsse.json | sed 's/.*"payload":"\([^"]*\)".*/\1/' | openssl base64 -d -A > payload`,
          "cat payload; sha256sum tagmanifest-sha256.txt",
        ].join("\n"),
      },
      {
        text: {
          da: "Underskriften, og så fingeraftrykket og pakkens kontroltal:",
          en: "The signature, then the fingerprint and the package's digest:",
          zh: "签名，然后是指纹和资料包的校验值：",
        },
      },
      {
        code: [
          `{ printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c < payload)"; cat payload; } > signed`,
          String.raw`tr -d ' \t\r\n' < signature.dsse.json | sed 's/.*"sig":"\([^"]*\)".*/\1/' | openssl base64 -d -A > sig`,
          String.raw`key=$(sed 's/.*"author":{[^{}]*"key":"\([^"]*\)".*/\1/' payload)`,
          String.raw`{ printf '\060\052\060\005\006\003\053\145\160\003\041\000'; echo "$key" | openssl base64 -d -A; } > key.der`,
          "openssl pkey -pubin -inform DER -in key.der -out key.pem",
          "openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in signed -sigfile sig",
          "sha256sum key.der payload",
        ].join("\n"),
      },
      { see: ["packages", "command-line"] },
    ],
  },
] as const satisfies readonly HelpPage[];

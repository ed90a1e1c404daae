// Published examples with their results, for every primitive that Skøn asks of the runtime it happens to run on. Hexadecimal, if nothing
// else is said.

export const VECTORS = {
  /** FIPS 180-4, "abc". */
  sha256: {
    text: "abc",
    digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  },
  /** RFC 5869, A.1. */
  hkdf: {
    key: "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
    salt: "000102030405060708090a0b0c",
    info: "f0f1f2f3f4f5f6f7f8f9",
    out: "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
  },
  /** RFC 7914, § 12, third. */
  scrypt: {
    password: "pleaseletmein",
    salt: "SodiumChloride",
    cost: 16_384,
    out: "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
  },
  /** RFC 8032, § 7.1, test 2. */
  ed25519: {
    secret: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    public: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  /** McGrew and Viega, The Galois/Counter Mode of Operation, test case 16. */
  aes256gcm: {
    key: "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
    nonce: "cafebabefacedbaddecaf888",
    plain:
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
    associated: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    sealed:
      "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662",
    tag: "76fc6ece0f4e1768cddf8853bb2d551b",
  },
  /** Made with Debian's `age`: X25519, HKDF and ChaCha20-Poly1305 together. The file in base64. */
  age: {
    identity: "AGE-SECRET-KEY-1X7R0R78XQCVHLSQRVQF2V82H9XUNDDZ47AZGKJ0M8NSET5NEFDEQSVV3K2",
    file: "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBHYU5vRExLNDFUU3ZFMmowalNxL2VuTzF3VEM2VGVQYmNuWkFiWENyNnp3CmNrb1hmWnY3TzBjYzlRQlQ3UUttcHVlRjZYcURhSmJLVzFXSzVxT2l0STAKLS0tIDRRWDFGMlQzbEFPWTN6cjhFM3VVWXVLYWtYMlVsdmhxUkxXYkRqeWNQTnMKc5vg6QQFN+kiDah6jBE7SDlz9o1IaBK8L7V1IUx3R2qAbRpBmHdjIyA6MwpJYxFTQbIGQq9XmfhrWsrr1F25eo79",
    text: "Skøn: rødgrød med fløde 评审",
  },
} as const;

/** The same shape with any values, so that a test can break one. */
export type Vectors = {
  readonly [V in keyof typeof VECTORS]: {
    readonly [F in keyof (typeof VECTORS)[V]]: (typeof VECTORS)[V][F] extends number ? number : string;
  };
};

; electron-builder writes the association itself, per user under HKEY_CURRENT_USER; Explorer has to be told, or the icon of a package
; appears only after the next sign-in.
!macro customInstall
  !insertmacro UPDATEFILEASSOC
!macroend

!macro customUnInstall
  !insertmacro UPDATEFILEASSOC
!macroend

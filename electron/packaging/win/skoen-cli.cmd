@echo off
rem Skoen's command line: no window. Passphrases come from --passphrase-file; a program without a console of its own cannot be typed to.
"%~dp0skoen.exe" --log-level=3 --cli -- %*
exit /b %ERRORLEVEL%

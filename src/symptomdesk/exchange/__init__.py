"""Other programs' files: every machine format, read and written in one room."""

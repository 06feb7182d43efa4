"""Where the frozen program begins."""

from symptomdesk.__main__ import main

main()

"""Charts: the only importer of pyqtgraph and numpy."""

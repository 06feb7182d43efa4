"""How symptoms develop: daily series, treatment cycles, comparisons."""

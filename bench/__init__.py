"""Measurements: how well words are understood, and how fast. Run with ``make bench``."""

"""What the clinic reads: the finished content of a report, and its renderings."""

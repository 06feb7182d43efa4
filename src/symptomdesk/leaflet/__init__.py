"""What the leaflet says, as data: lists of signs, urgencies, sentences and thresholds."""

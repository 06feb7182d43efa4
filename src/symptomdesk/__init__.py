"""SymptomDesk: the desktop symptom diary of a person who takes lenalidomide."""

__version__ = "0.1.0"

"""What the patient's words mean: typed text becomes mentions of signs."""

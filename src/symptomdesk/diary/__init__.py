"""What the patient recorded: days, observations, doses, readings, treatment, and where they are kept."""

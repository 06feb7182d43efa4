"""How urgent it is: days become episodes, episodes become alerts."""

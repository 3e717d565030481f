"""Large files read in portions: the same deck and facts as read whole."""

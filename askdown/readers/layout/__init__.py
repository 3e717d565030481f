"""What only lays questions out is opened, so that they stand as at the top of a file."""

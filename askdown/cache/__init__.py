"""What can be made again, kept on disk by what it was made of: safe to delete at any moment."""

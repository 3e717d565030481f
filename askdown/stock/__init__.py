"""The files of a project as they were read: facts at hand for the whole library, trees when somebody asks for them."""

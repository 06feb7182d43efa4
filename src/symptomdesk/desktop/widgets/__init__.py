"""Small building blocks that know no page and no desk."""

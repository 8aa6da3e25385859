//! Pure functions from a label to its forms.

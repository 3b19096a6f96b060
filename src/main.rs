//! The samphan program.

fn main() {}

//! `samphan completions` and `samphan man`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::output::Output;
use super::{Cli, Done};
use crate::error::Result;

/// Print a completion script
///
/// For bash: samphan completions bash > ~/.local/share/bash-completion/completions/samphan
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell to write it for
    shell: Shell,
}

impl Completions {
    pub fn run(self) -> Result<Done> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "samphan", &mut script);
        Output::open(None)?.write_all(&script)?;
        Ok(Done::Fully)
    }
}

/// Print the manual page
///
/// To read it: samphan man | man -l -
#[derive(Debug, Args)]
pub struct Man {}

impl Man {
    pub fn run(self) -> Result<Done> {
        let page = clap_mangen::Man::new(Cli::command());
        Output::open(None)?.write(|mut w| page.render(&mut w))?;
        Ok(Done::Fully)
    }
}

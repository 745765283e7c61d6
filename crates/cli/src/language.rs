//! The language in which a person is addressed.

use clap::ValueEnum;
use std::env;

/// 中文 or English.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Lang {
    /// 中文
    Zh,
    /// English
    En,
}

impl Lang {
    /// The language of the environment: Chinese where the first of LC_ALL, LC_MESSAGES and LANG that is set begins with `zh`.
    pub fn of_environment() -> Lang {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(env::var_os).find(|value| !value.is_empty());
        if locale.is_some_and(|value| value.to_string_lossy().starts_with("zh")) { Lang::Zh } else { Lang::En }
    }

    /// One of two texts.
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

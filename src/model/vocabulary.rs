//! Closed vocabularies: enums whose values have a word each, by which files, tables and options name them.

/// Declares one. Where each value has documentation, `about` gives it to whoever lists the values.
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        $crate::model::vocabulary::vocabulary!(
            @declare $(#[$doc])* $name { $(#[doc = concat!("`", $word, "`")] $variant = $word),+ }
        );
    };
    ($(#[$doc:meta])* $name:ident { $($(#[doc = $about:literal])+ $variant:ident = $word:literal),+ $(,)? }) => {
        $crate::model::vocabulary::vocabulary!(
            @declare $(#[$doc])* $name { $($(#[doc = $about])+ $variant = $word),+ }
        );

        impl $name {
            /// What it means.
            pub fn about(self) -> &'static str {
                match self { $($name::$variant => concat!($($about),+).trim_ascii()),+ }
            }
        }
    };
    (@declare $(#[$doc:meta])* $name:ident { $($(#[$each:meta])+ $variant:ident = $word:literal),+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$each])+ #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every value, in the order of the vocabulary.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// Its word.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::model::vocabulary::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                $name::ALL.iter().copied().find(|value| value.as_str() == word).ok_or_else(|| Self::Err {
                    word: word.to_owned(),
                    expected: $name::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>().join(", "),
                })
            }
        }
    };
}
pub(crate) use vocabulary;

/// A word that is not in a closed vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown word \"{word}\"; expected one of {expected}")]
pub struct UnknownWord {
    /// What was found.
    pub word: String,
    /// The words that would do, separated by commas.
    pub expected: String,
}

#[cfg(test)]
mod tests {
    vocabulary!(
        /// Sizes.
        Size {
            /// Fits into
            /// a hand.
            Small = "small",
            /// Does not.
            Large = "large",
        }
    );

    #[test]
    fn values_are_known_by_their_words_and_tell_what_they_mean() {
        assert_eq!("small".parse(), Ok(Size::Small));
        assert_eq!(Size::ALL, [Size::Small, Size::Large]);
        assert_eq!([Size::Small.about(), Size::Large.about()], ["Fits into a hand.", "Does not."]);
        assert_eq!(format!("{:>7}|", Size::Large), "  large|");
        let unknown = "Large".parse::<Size>().unwrap_err().to_string();
        assert_eq!(unknown, "unknown word \"Large\"; expected one of small, large");
    }
}

//! Thousands of phrases as a trie over chars, which tells at each place of a text the phrases that begin there.
//!
//! Thai has no spaces to begin at, so every char is such a place, and at nearly all of them the search ends within three
//! chars. So the first two are looked up in one table, and the nodes lie breadth-first in flat arrays, where those near
//! the root share few cache lines.

use std::collections::BTreeSet;
use std::ops::Range;

/// Codes of second chars that the table of pairs covers; chars are coded in their order, Latin and Thai before rarer ones.
const PAIRED: usize = 256;
/// Children of a node among which one is sought from the first on.
const FEW: usize = 8;

/// The code of a char that no phrase has, what stands for no node (none leads back to the root), and for no phrase.
const NONE: u16 = 0;
const NOWHERE: u32 = 0;
const ROOT: u32 = 0;
const NO_PHRASE: u32 = u32::MAX;

/// A trie over phrases, which it names by their index.
pub struct Trie {
    /// Codes of ASCII and of the Thai block, and of other chars in their order.
    near: [u16; 256],
    far: Vec<(char, u16)>,
    nodes: Vec<Node>,
    /// By node: the code of the char that leads to it.
    labels: Vec<u16>,
    /// By code: what begins with this char.
    openings: Vec<Opening>,
    /// By the codes of two chars, in rows of `width` for those that phrases begin with: the node that they lead to.
    pairs: Vec<u32>,
    width: usize,
}

/// What begins with a char.
#[derive(Clone, Copy)]
struct Opening {
    /// The node that it leads to; nowhere where no phrase begins with it.
    node: u32,
    /// The phrase that it is alone.
    phrase: u32,
    /// Where its row of pairs begins.
    row: usize,
}

/// A node. Its children stand from `children` up to those of the next node.
#[derive(Clone, Copy)]
struct Node {
    /// A bit for each child, by its code: most places of a text show here that nothing goes on.
    bits: u64,
    children: u32,
    /// The phrase that ends here.
    phrase: u32,
}

impl Trie {
    /// Lays out phrases, which are sorted and of which none is empty or twice. Blind to the case of ASCII letters if asked
    /// for; the phrases are in lower case then.
    pub fn new<'p>(phrases: impl Iterator<Item = &'p str> + Clone, ignoring_case: bool) -> Self {
        let alphabet = alphabet(phrases.clone());
        let mut trie = Trie {
            near: [NONE; 256],
            far: Vec::new(),
            nodes: Vec::new(),
            labels: vec![NONE],
            openings: vec![Opening { node: NOWHERE, phrase: NO_PHRASE, row: 0 }; alphabet.len() + 1],
            pairs: Vec::new(),
            width: PAIRED.min(alphabet.len() + 1),
        };
        // Beyond 2¹⁶ different chars, phrases are not found; no script has so many.
        for (code, c) in (1..=u16::MAX).zip(alphabet) {
            trie.set(c, code);
            if ignoring_case && c.is_ascii_lowercase() {
                trie.set(c.to_ascii_uppercase(), code);
            }
        }
        trie.lay_out(phrases);
        for first in trie.children(ROOT as usize) {
            let row = trie.pairs.len();
            trie.pairs.resize(row + trie.width, NOWHERE);
            for second in trie.children(first) {
                if let Some(pair) = trie.pairs[row..].get_mut(usize::from(trie.labels[second])) {
                    *pair = second as u32;
                }
            }
            trie.openings[usize::from(trie.labels[first])] =
                Opening { node: first as u32, phrase: trie.nodes[first].phrase, row };
        }
        trie
    }

    fn set(&mut self, c: char, code: u16) {
        match near(c) {
            Some(slot) => self.near[slot] = code,
            None => self.far.push((c, code)),
        }
    }

    fn code(&self, c: char) -> u16 {
        match near(c) {
            Some(slot) => self.near[slot],
            None => self.far.binary_search_by_key(&c, |(c, _)| *c).map_or(NONE, |i| self.far[i].1),
        }
    }

    fn lay_out<'p>(&mut self, phrases: impl Iterator<Item = &'p str>) {
        // A node is a stretch of the sorted phrases that begin alike, and how far they do.
        let (mut codes, mut starts) = (Vec::new(), vec![0]);
        for phrase in phrases {
            codes.extend(phrase.chars().map(|c| self.code(c)));
            starts.push(codes.len());
        }
        let code = |phrase: usize, depth| codes[starts[phrase]..starts[phrase + 1]].get(depth).copied();
        let mut stretches = vec![(0..starts.len() - 1, 0)];
        let mut at = 0;
        while let Some((mut stretch, depth)) = stretches.get(at).cloned() {
            at += 1;
            let phrase = match !stretch.is_empty() && code(stretch.start, depth).is_none() {
                true => {
                    stretch.start += 1;
                    stretch.start as u32 - 1
                }
                false => NO_PHRASE,
            };
            let here = self.nodes.len();
            self.nodes.push(Node { bits: 0, children: stretches.len() as u32, phrase });
            while !stretch.is_empty()
                && let Some(label) = code(stretch.start, depth)
            {
                let alike = stretch.clone().take_while(|&phrase| code(phrase, depth) == Some(label)).count();
                self.labels.push(label);
                self.nodes[here].bits |= bit(label);
                stretches.push((stretch.start..stretch.start + alike, depth + 1));
                stretch.start += alike;
            }
        }
        self.nodes.push(Node { bits: 0, children: stretches.len() as u32, phrase: NO_PHRASE });
    }

    fn children(&self, node: usize) -> Range<usize> {
        self.nodes[node].children as usize..self.nodes[node + 1].children as usize
    }

    #[inline]
    fn child(&self, node: u32, code: u16) -> u32 {
        if self.nodes[node as usize].bits & bit(code) == 0 {
            return NOWHERE;
        }
        let children = self.children(node as usize);
        let labels = &self.labels[children.clone()];
        let found = match labels.len() {
            0..=FEW => labels.iter().position(|label| *label == code),
            _ => labels.binary_search(&code).ok(),
        };
        found.map_or(NOWHERE, |i| (children.start + i) as u32)
    }

    /// The code of the char at a byte of a text, and the char's length; none at the end.
    #[inline(always)]
    fn code_at(&self, text: &str, at: usize) -> (u16, usize) {
        match &text.as_bytes()[at..] {
            [] => (NONE, 0),
            [c @ 0..0x80, ..] => (self.near[usize::from(*c)], 1),
            [0xE0, high @ 0xB8..=0xB9, low, ..] => {
                (self.near[0x80 + (usize::from(high & 1) << 6 | usize::from(low & 0x3F))], 3)
            }
            _ => self.far_at(text, at),
        }
    }

    #[cold]
    fn far_at(&self, text: &str, at: usize) -> (u16, usize) {
        text[at..].chars().next().map_or((NONE, 0), |c| (self.code(c), c.len_utf8()))
    }

    /// Hands every phrase in a text to `each`, in the order of where they begin, a shorter before a longer: where it begins
    /// and ends, in bytes, and its index.
    pub fn each(&self, text: &str, mut each: impl FnMut(usize, usize, u32)) {
        let (mut start, (mut code, mut length)) = (0, self.code_at(text, 0));
        while length > 0 {
            let end = start + length;
            let next = self.code_at(text, end);
            self.begin(text, code, end, next, |end, phrase| each(start, end, phrase));
            (start, (code, length)) = (end, next);
        }
    }

    /// The longest phrase that begins first in a text, of several the longest that stands free: its bytes, and its index.
    pub fn first(&self, text: &str, free: impl Fn(Range<usize>) -> bool) -> Option<(Range<usize>, u32)> {
        let (mut start, (mut code, mut length)) = (0, self.code_at(text, 0));
        while length > 0 {
            let end = start + length;
            let next = self.code_at(text, end);
            let mut longest: Option<(Range<usize>, u32)> = None;
            self.begin(text, code, end, next, |end, phrase| {
                if longest.as_ref().is_none_or(|(shorter, _)| free(start..end) || !free(shorter.clone())) {
                    longest = Some((start..end, phrase));
                }
            });
            if longest.is_some() {
                return longest;
            }
            (start, (code, length)) = (end, next);
        }
        None
    }

    /// Hands on where the phrases end that begin with a char of this code, which ends at `end`, and the `next` char, by its code
    /// and length.
    #[inline]
    fn begin(&self, text: &str, code: u16, end: usize, next: (u16, usize), mut each: impl FnMut(usize, u32)) {
        let opening = self.openings[usize::from(code)];
        if opening.node == NOWHERE {
            return;
        }
        if opening.phrase != NO_PHRASE {
            each(end, opening.phrase);
        }
        let (second, length) = next;
        let mut node = match usize::from(second) < self.width {
            true => self.pairs[opening.row + usize::from(second)],
            false => self.child(opening.node, second),
        };
        let mut end = end + length;
        while node != NOWHERE {
            let phrase = self.nodes[node as usize].phrase;
            if phrase != NO_PHRASE {
                each(end, phrase);
            }
            let (code, length) = self.code_at(text, end);
            node = self.child(node, code);
            end += length;
        }
    }
}

/// The chars of phrases. Nearly all are near ones, which need no search to be known.
fn alphabet<'p>(phrases: impl Iterator<Item = &'p str>) -> BTreeSet<char> {
    let mut known = [false; 256];
    let mut new = |c: &char| near(*c).is_none_or(|slot| !std::mem::replace(&mut known[slot], true));
    phrases.flat_map(str::chars).filter(|c| new(c)).collect()
}

/// The bit of a code.
fn bit(code: u16) -> u64 {
    1 << (code % 64)
}

/// The slot of a char of ASCII or the Thai block.
fn near(c: char) -> Option<usize> {
    match c as usize {
        c @ 0..0x80 => Some(c),
        c @ 0x0E00..0x0E80 => Some(c - 0x0E00 + 0x80),
        _ => None,
    }
}

//! Thousands of phrases as a trie over chars, which tells at each place of a text the phrases that begin there.
//!
//! Thai has no spaces to begin at, so every char is such a place, and at nearly all of them the search ends within three
//! chars. So the first two are looked up in one table, and the nodes lie breadth-first in flat arrays, where those near
//! the root share few cache lines.

use std::collections::BTreeSet;
use std::ops::Range;
use std::str::CharIndices;

/// Codes of chars that the table of pairs covers; chars are coded in their order, Latin and Thai before rarer ones.
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
    /// By code: the phrase that is this char alone.
    alone: Vec<u32>,
    /// By the codes of two chars, in rows of `width`: the node that they lead to.
    pairs: Vec<u32>,
    width: usize,
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
        let alphabet: BTreeSet<char> = phrases.clone().flat_map(str::chars).collect();
        let mut trie = Trie {
            near: [NONE; 256],
            far: Vec::new(),
            nodes: Vec::new(),
            labels: vec![NONE],
            alone: vec![NO_PHRASE; alphabet.len() + 1],
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
        trie.pairs = vec![NOWHERE; trie.width * trie.width];
        for first in trie.children(ROOT as usize) {
            let row = usize::from(trie.labels[first]);
            trie.alone[row] = trie.nodes[first].phrase;
            for second in trie.children(first) {
                let column = usize::from(trie.labels[second]);
                if row.max(column) < trie.width {
                    trie.pairs[row * trie.width + column] = second as u32;
                }
            }
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
        let coded: Vec<Vec<u16>> = phrases.map(|p| p.chars().map(|c| self.code(c)).collect()).collect();
        let mut stretches = vec![(0..coded.len(), 0)];
        let mut at = 0;
        while let Some((mut stretch, depth)) = stretches.get(at).cloned() {
            at += 1;
            let phrase = match coded.get(stretch.start).filter(|codes| codes.len() == depth) {
                Some(_) => {
                    stretch.start += 1;
                    stretch.start as u32 - 1
                }
                None => NO_PHRASE,
            };
            let here = self.nodes.len();
            self.nodes.push(Node { bits: 0, children: stretches.len() as u32, phrase });
            while !stretch.is_empty() {
                let code = coded[stretch.start][depth];
                let alike = coded[stretch.clone()].iter().take_while(|codes| codes[depth] == code).count();
                self.labels.push(code);
                self.nodes[here].bits |= bit(code);
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

    /// Hands every phrase in a text to `each`, in the order of where they begin, a shorter before a longer: where it begins
    /// and ends, in bytes, and its index.
    pub fn each(&self, text: &str, mut each: impl FnMut(usize, usize, u32)) {
        let mut chars = text.char_indices();
        let coded = |chars: &mut CharIndices<'_>| chars.next().map(|(at, c)| (at, self.code(c)));
        let mut next = coded(&mut chars);
        while let Some((start, code)) = next {
            next = coded(&mut chars);
            if code != NONE {
                self.begin(code, next, &chars, |end, phrase| each(start, end, phrase));
            }
        }
    }

    /// The longest phrase that begins first in a text, of several the longest that stands free: its bytes, and its index.
    pub fn first(&self, text: &str, free: impl Fn(Range<usize>) -> bool) -> Option<(Range<usize>, u32)> {
        let mut chars = text.char_indices();
        let coded = |chars: &mut CharIndices<'_>| chars.next().map(|(at, c)| (at, self.code(c)));
        let mut next = coded(&mut chars);
        while let Some((start, code)) = next {
            next = coded(&mut chars);
            let mut longest: Option<(Range<usize>, u32)> = None;
            if code != NONE {
                self.begin(code, next, &chars, |end, phrase| {
                    if longest.as_ref().is_none_or(|(shorter, _)| free(start..end) || !free(shorter.clone())) {
                        longest = Some((start..end, phrase));
                    }
                });
            }
            if longest.is_some() {
                return longest;
            }
        }
        None
    }

    /// Hands on where the phrases end that begin with a char of this code, the next char's place and code, and the chars
    /// after that.
    #[inline]
    fn begin(&self, first: u16, next: Option<(usize, u16)>, rest: &CharIndices<'_>, mut each: impl FnMut(usize, u32)) {
        let (row, column) = (usize::from(first), next.map_or(0, |(_, code)| usize::from(code)));
        if self.alone[row] != NO_PHRASE {
            each(next.map_or(rest.offset(), |(at, _)| at), self.alone[row]);
        }
        let mut node = match row.max(column) < self.width {
            true => self.pairs[row * self.width + column],
            false => match self.child(ROOT, first) {
                NOWHERE => NOWHERE,
                node => self.child(node, next.map_or(NONE, |(_, code)| code)),
            },
        };
        let mut rest = rest.clone();
        while node != NOWHERE {
            let phrase = self.nodes[node as usize].phrase;
            if phrase != NO_PHRASE {
                each(rest.offset(), phrase);
            }
            node = rest.next().map_or(NOWHERE, |(_, c)| self.child(node, self.code(c)));
        }
    }
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

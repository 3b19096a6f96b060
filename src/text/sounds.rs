//! Whether a name in Thai and one in Latin letters may be one: by their consonants, since vowels are written in many ways.

/// How alike the consonants are, from 0 to 1: one less their edits to the length of the longer name. Names that are
/// transliterations of each other reach 0.6, others rarely.
pub fn alike(thai: &str, latin: &str) -> f64 {
    strsim::normalized_levenshtein(&of_thai(thai), &of_latin(latin))
}

/// Classes of Thai consonants by how they are written in Latin letters. A silenced one (`์`) does not count, nor ห before a
/// consonant that it gives its tone.
fn of_thai(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        let next = |n: usize| chars.get(at + n).copied().unwrap_or(' ');
        let silent = (1..=2).any(|n| next(n) == '\u{0e4c}') && (next(1) == '\u{0e4c}' || !is_consonant(next(1)));
        let class = match c {
            'ห' if matches!(next(1), 'ง' | 'ญ' | 'น' | 'ม' | 'ย' | 'ร' | 'ล' | 'ว') => None,
            'ก' | 'ข' | 'ค' | 'ฆ' => Some('k'),
            'จ' | 'ฉ' | 'ช' | 'ซ' | 'ฌ' | 'ศ' | 'ษ' | 'ส' => Some('s'),
            'ฎ' | 'ฏ' | 'ฐ' | 'ฑ' | 'ฒ' | 'ด' | 'ต' | 'ถ' | 'ท' | 'ธ' => Some('t'),
            'บ' | 'ป' | 'ผ' | 'ฝ' | 'พ' | 'ฟ' | 'ภ' => Some('p'),
            'ง' | 'ญ' | 'ณ' | 'น' => Some('n'),
            'ม' => Some('m'),
            'ย' => Some('y'),
            'ร' | 'ล' | 'ฬ' => Some('r'),
            'ว' => Some('w'),
            'ห' | 'ฮ' => Some('h'),
            _ => None,
        };
        out.extend(class.filter(|_| !silent));
    }
    out
}

fn is_consonant(c: char) -> bool {
    ('ก'..='ฮ').contains(&c)
}

/// The same classes of Latin consonants; an h after another consonant only colours it, and ng is one sound.
fn of_latin(name: &str) -> String {
    let chars: Vec<char> = name.to_lowercase().chars().collect();
    let mut out = String::new();
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map_or(' ', |i| chars[i]);
        let class = match c {
            'h' if "ptkcszgd".contains(before) => None,
            'g' if before == 'n' => None,
            'k' | 'g' | 'q' | 'x' => Some('k'),
            's' | 'z' | 'c' | 'j' => Some('s'),
            't' | 'd' => Some('t'),
            'p' | 'b' | 'f' => Some('p'),
            'n' => Some('n'),
            'm' => Some('m'),
            'y' => Some('y'),
            'r' | 'l' => Some('r'),
            'w' | 'v' => Some('w'),
            'h' => Some('h'),
            _ => None,
        };
        out.extend(class);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transliterations_are_alike_and_colleagues_are_not() {
        for (thai, latin) in [
            ("แพทองธาร ชินวัตร", "Paetongtarn Shinawatra"),
            ("จิรายุ ห่วงทรัพย์", "Jirayu Houngsub"),
            ("พิชัย ชุณหวชิร", "Pichai Chunhavajira"),
            ("จาง หยุนหมิง", "Zhang Yunming"),
            ("สุริยะ จึงรุ่งเรืองกิจ", "Suriya Jungrungreangkit"),
            ("ประเสริฐ จันทรรวงทอง", "Prasert Jantararuangtong"),
        ] {
            assert!(alike(thai, latin) >= 0.6, "{thai} {latin}: {} {}", of_thai(thai), of_latin(latin));
        }
        for (thai, latin) in [
            ("สุดาวรรณ หวังศุภกิจโกศล", "Paetongtarn Shinawatra"),
            ("แพทองธาร ชินวัตร", "Pichai Chunhavajira"),
            ("ภูมิธรรม เวชยชัย", "Pichai Naripthaphan"),
            ("อนุทิน ชาญวีรกูล", "Jojie Samuel"),
        ] {
            assert!(alike(thai, latin) < 0.6, "{thai} {latin}: {} {}", of_thai(thai), of_latin(latin));
        }
    }
}

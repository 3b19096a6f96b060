//! Instruments between parties: what is named, between whom, how far it has come. Mentions of one instrument are merged.

mod acting;
mod blocs;
mod days;
mod former;
mod list;
mod listed;
mod lone;
mod merge;
mod mutual;
mod numbered;
mod parties;
mod partners;
mod places;
mod progress;
mod signers;
mod status;
mod title;
mod topics;
mod weighed;

use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;

pub use self::progress::{Progress, come, progress};
pub use self::topics::cover;
pub use self::weighed::{Candidate, Told, candidates, weigh};

use self::days::{opening_day, signed};
use self::lone::Lone;
use self::merge::{add, repeat};
use self::numbered::Number;
use self::parties::{Parties, Way};
use self::topics::Topics;
use self::weighed::OF_A_BLOC;
use super::Context;
use super::within::{Within, cut, indexes, push_new};
use crate::lexicon::body_words::{COMPANY, without_legal_form};
use crate::lexicon::frame_words::{FrameWords, Role as Word};
use crate::model::mention::{AgreementMention, CountryForm, CountryMention};
use crate::model::{
    Agreement, AgreementKind, AgreementStatus, BodyEntity, Event, EventKind, Matter, OrganizationKind, Support, id,
};
use crate::text::thai;

/// Bytes of the title shown.
const TITLE: usize = 420;
/// Letters and marks of the number and the word for a matter that stand before what its title opens with: `12. เรื่อง การ`.
const OPENS: usize = 15;
/// Bytes at most between the word for a draft and what is one.
const DRAFT: usize = 12;
/// Bytes at most between a plan and the instrument that it carries out.
const OF: usize = 60;
/// Bytes at the start of a title in which the words stand of a statement that the article gives.
const HEAD: usize = 12;
/// Bytes at most between two states and the agreement on trade that they negotiate.
const STATES_BEFORE: usize = 150;
/// Bytes after instruments in which their number stands.
const COUNTED: usize = 60;
/// Bytes after the words that close an item.
const CLOSES: usize = 30;
/// Sentences at most between the one that leads into a list and the one that tells how far its items have come.
const LEAD_IN: usize = 4;
/// Words at most before a state's name that are part of its style, and names at most by which an article calls it.
const STYLES: usize = 2;
const CALLED: usize = 9;
/// Stretches shown for one agreement.
const EVIDENCE: usize = 4;

/// How often agreements whose parties are told in each way are right.
fn confidence(way: Way) -> f64 {
    match way {
        Way::Between => 0.9,
        Way::With | Way::Signed => 0.8,
        Way::Together => 0.7,
        Way::States | Way::Named | Way::Bloc | Way::Mutual => 0.65,
        Way::Under | Way::Implied => 0.6,
    }
}

/// What an article calls each state, by ISO code.
type Called<'a> = BTreeMap<&'a str, Vec<&'a str>>;

/// An instrument as one or more mentions tell it.
struct Instrument {
    kinds: Vec<AgreementKind>,
    parties: Parties,
    status: Option<AgreementStatus>,
    signed_on: Option<Date>,
    topics: Topics,
    title: Range<usize>,
    /// Its subject stands right after its words, or after whose it is: `INSTRUMENT ว่าด้วย…`.
    subject: bool,
    /// Its number in a list.
    number: Option<Number>,
    /// The sentence that leads into the list of which an item opens with it.
    list: Option<usize>,
    evidence: Vec<Range<usize>>,
    /// The day that the sentence opens with which tells of it first.
    opening: Option<Date>,
    /// States that the heading of a list names, whose bodies are among the parties.
    with: Vec<String>,
    /// It was there before: signed long ago, or told as the one that another takes the place of.
    former: bool,
    /// Its words speak of one told before: `INSTRUMENT ครั้งนี้`.
    again: bool,
    /// Nothing but the words right before it tell that it is being drawn up.
    drawn_up: bool,
    /// It shall take the place of another.
    newer: bool,
}

/// The instrument with parties named before.
struct Before {
    sentence: usize,
    kind: AgreementKind,
    number: Option<Number>,
    /// Where its words end.
    end: usize,
    parties: Parties,
}

/// One fact an instrument, each with where the text tells of it.
pub fn extract(context: &Context<'_>) -> (Vec<Agreement>, Vec<Told>) {
    let within = Within::new(context);
    let mut found: Vec<Instrument> =
        context.doc.matters.iter().flat_map(|matter| instruments(&within, matter)).collect();
    if let Some(lone) = lone::find(&within).filter(|l| !found.iter().any(|i| shares_kind(&i.kinds, &l.mention.kinds))) {
        found.extend(alone(&within, lone));
    }
    blocs::members(&within, &mut found);
    // What the one instrument of an article covers may be told by its title alone.
    if let [only] = found.as_mut_slice()
        && only.topics.told.is_empty()
    {
        only.topics.told = topics::subject(context, &context.doc.title);
    }
    let told = |i: &Instrument| Told {
        stretches: i.evidence.clone(),
        former: i.former,
        titled: i.topics.titled,
        named: i.topics.named,
        of_a_bloc: i.parties.way == Way::Bloc
            && i.topics.told.is_empty()
            && i.kinds.first() != Some(&AgreementKind::Fta),
    };
    let called = LazyCell::new(|| called(&within));
    let both = |i: &Instrument| {
        let (mut fact, told) = (fact(&within, &called, i), told(i));
        fact.topics.extend(told.of_a_bloc.then(|| OF_A_BLOC.to_owned()));
        (fact, told)
    };
    found.iter().map(both).unzip()
}

/// The instruments that one matter of an article tells of by their words.
fn instruments(within: &Within<'_>, matter: &Matter) -> Vec<Instrument> {
    let context = &within.context;
    let mut found: Vec<Instrument> = Vec::new();
    // What a heading over a list tells holds for its items.
    let mut heading: Option<(AgreementStatus, Option<Date>)> = None;
    let mut last: Option<Before> = None;
    // The status that a sentence tells of the instrument before, and the sentence.
    let mut told_last: Option<(usize, AgreementStatus)> = None;
    let approves = cabinet_approves(within, matter);
    let mentions = &context.mentions.agreements;
    for mention in indexes(mentions, &matter.range, |m| &m.range).map(|i| &mentions[i]) {
        // `สมาคมการค้าเสรียุโรป` is a body.
        if within.in_body(mention.range.start) {
            continue;
        }
        let Some(index) = context.doc.sentence_at(mention.range.start) else { continue };
        let Some(sentence) = context.doc.sentences.get(index) else { continue };
        let number = numbered::place(within, mention, index);
        let item = is_item(context.doc.slice(0..sentence.start), context.doc.slice(sentence.clone()))
            || number.is_some_and(|number| number.is_line(sentence));
        let parties = parties::find(within, mention, sentence, |p| believable(within, mention, p, sentence));
        let parties = parties.map(|parties| Parties { bodies: acting::acting(within, &parties), ..parties });
        // A plan of Thai bodies, or of one bloc with whomever, is none between parties.
        let abroad = |p: &Parties| {
            p.way == Way::Bloc
                || p.countries.iter().any(|c| c != "TH")
                || p.bodies.len() > 1 && p.bodies.iter().any(|body| within.is_bloc(*body))
        };
        let plan = mention.kinds.first() == Some(&AgreementKind::ActionPlan);
        let parties = parties.filter(|p| !plan || abroad(p));
        let own = parties.is_some();
        let parties = parties.or_else(|| {
            let beside = |l: &&Before| l.sentence == index && mention.kinds.first() != Some(&l.kind);
            last.as_ref().filter(beside).and_then(|l| parties::shared(within, &l.parties, l.end, mention))
        });
        let parties = parties.or_else(|| {
            let before = last.as_ref().filter(|l| l.sentence == index && number.is_none());
            before.and_then(|l| parties::listed(within, &l.parties, l.end, mention))
        });
        let lead = number.and_then(|_| numbered::lead(within, index));
        let parties = parties.or_else(|| lead.and_then(|lead| blocs::listed(within, mention, lead)));
        // `พิธีสารระหว่าง A กับ B 2 ฉบับ ได้แก่ 1) พิธีสารว่าด้วย… 2) พิธีสารว่าด้วย…`
        let parties = parties.or_else(|| {
            let heads = |l: &&Before| l.number.is_none() && (l.sentence == index || Some(l.sentence) == lead);
            let heading = last.as_ref().filter(heads).filter(|_| number.is_some())?;
            Some(Parties { way: Way::Mutual, at: mention.range.clone(), ..heading.parties.clone() })
        });
        let parties = parties.or_else(|| titular(within, mention, sentence));
        let parties = parties.or_else(|| {
            // `INSTRUMENT ว่าด้วย ก และ INSTRUMENT ว่าด้วย ข`: what has a subject of its own is another than those told before.
            let own = topics::find(within, mention, None, sentence);
            let trade = |kinds: &[AgreementKind]| kinds.first() == Some(&AgreementKind::Fta);
            let titled =
                own.titled && (ends_in_subject(within, mention) || opens_with_subject(within, mention.range.end));
            let wished = || {
                let status = status::find(within, &mention.range, &mention.range, sentence);
                titled && merge::is_wished(status.map(|s| s.0))
            };
            let further = |i: &Instrument| merge::is_done(i) && own.beside(&i.topics, context.lexicon) && wished();
            let told = |i: &Instrument| {
                let another = trade(&i.kinds) != trade(&mention.kinds);
                let apart = titled && (another || i.subject && i.topics.apart(&own, context.lexicon)) || further(i);
                let letters = merge::is_letter(&mention.kinds) && !merge::is_letter(&i.kinds);
                i.kinds.iter().any(|k| mention.kinds.contains(k)) && !apart && !letters
            };
            if number.is_none() && found.iter().any(told) {
                return None;
            }
            mutual::implied(within, mention, sentence, number.is_some())
        });
        let told = parties
            .as_ref()
            .map_or(mention.range.clone(), |p| mention.range.start.min(p.at.start)..mention.range.end.max(p.at.end));
        let status = status::find(within, &mention.range, &told, sentence);
        let drawn_up = status::drawn_up(within, &mention.range, sentence);
        // `ได้ลงนาม… ซึ่งจะนำไปสู่การจัดทำ INSTRUMENT`
        let status = status.filter(|told| !drawn_up.as_ref().is_some_and(|cue| status::is_apart(told, cue)));
        let had = partners::is_had(within, mention, sentence);
        let in_force = had || parties.as_ref().is_some_and(|p| p.way == Way::Under);
        let status = status.filter(|_| !in_force);
        let trade = mention.kinds.first() == Some(&AgreementKind::Fta);
        let mut stated = status.as_ref().map(|(status, cue)| match status {
            AgreementStatus::Signed => signed(within, cue, &told, sentence),
            AgreementStatus::InForce => (AgreementStatus::InForce, days::told_of(within, &told, sentence)),
            // An agreement on trade is negotiated until it is signed.
            AgreementStatus::Drafting if trade => (AgreementStatus::Negotiating, None),
            other => (*other, None),
        });
        // What the cabinet approves is still a draft.
        let draft = |cue: &Range<usize>| cue.end <= mention.range.start && mention.range.start - cue.end <= DRAFT;
        if let (Some((AgreementStatus::Drafting, cue)), true) = (&status, approves)
            && draft(cue)
        {
            stated = Some((AgreementStatus::Approved, None));
        }
        // `เรื่อง การจัดทำ INSTRUMENT`
        let titled = matter.title.start <= mention.range.start && mention.range.end <= matter.title.end;
        if stated.is_none() && drawn_up.is_some() && approves && titled {
            stated = Some((AgreementStatus::Approved, None));
        }
        // `Title: Signing of INSTRUMENT`: that it may be signed is what the cabinet approves; a report on a signing is not.
        let opens = |cue: &Range<usize>| {
            context
                .doc
                .text()
                .get(matter.title.start..cue.start)
                .is_some_and(|before| before.split_whitespace().flat_map(str::chars).count() <= OPENS)
        };
        if matches!(stated, Some((AgreementStatus::Signed, None)))
            && approves
            && titled
            && context.doc.matters.len() > 1
            && status.as_ref().is_some_and(|(_, cue)| opens(cue))
        {
            stated = Some((AgreementStatus::Approved, None));
        }
        // So is what it has made last longer.
        if matches!(stated, Some((AgreementStatus::Renewed, _))) && approves {
            stated = Some((AgreementStatus::Approved, None));
        }
        let opening = opening_day(within, sentence);
        // What was signed long ago is another than what is signed now, and so is `ฉบับเดิม`.
        let made = matches!(
            stated,
            None | Some((AgreementStatus::Signed | AgreementStatus::InForce | AgreementStatus::Ended, _))
        );
        let past = former::signed_before(within, mention, sentence).filter(|_| made);
        let replaced = former::is_replaced(within, mention, sentence);
        let former = replaced || past.is_some();
        if former {
            stated = Some((former::status(within, mention, sentence), past.flatten()));
        }
        // `เร่งเจรจา INSTRUMENT ว่าด้วย ก INSTRUMENT ว่าด้วย ข และ INSTRUMENT ว่าด้วย ค`
        let same_sentence = told_last.filter(|(sentence, _)| *sentence == index && stated.is_none() && own && !trade);
        if let Some((_, status)) = same_sentence {
            stated = Some((status, None));
        } else if let Some((status, _)) = stated.as_ref().filter(|_| !former) {
            told_last = Some((index, *status));
        }
        // An article under the title of a statement gives it as it was made.
        if stated.is_none() && heads_with_statement(within, mention, sentence) {
            stated = Some((AgreementStatus::Signed, None));
        }
        let carried = carried_out(within, mention);
        if in_force && !former || carried {
            // `ตาม INSTRUMENT ที่ลงนามเมื่อวันที่ …`
            let day = days::told_of(within, &told, sentence).filter(|_| !carried);
            stated = (day.is_some() || trade).then_some((AgreementStatus::InForce, day));
        } else if item {
            let open = yet_to_come(within, mention, sentence).filter(|_| stated.is_none());
            stated = stated.or(open.map(|status| (status, None)));
            let told = lead.filter(|_| open.is_none()).and_then(|lead| by_lead(within, lead, stated));
            stated = told.or(stated).or(heading);
            // What a list has as signed was signed on the day that what leads into the list tells, if any.
            if let Some((AgreementStatus::Signed, day @ None)) = &mut stated {
                let led = lead.and_then(|lead| led_into(within, lead)).or(heading);
                *day = led.filter(|led| led.0 == AgreementStatus::Signed).and_then(|led| led.1);
            }
        } else if stated.is_some() {
            heading = stated;
        }
        // What a bloc itself approves is adopted.
        let lead_in = lead.filter(|_| item).and_then(|lead| context.doc.sentences.get(lead));
        let adopted = stated == Some((AgreementStatus::Approved, None))
            && parties.as_ref().is_some_and(|p| p.way == Way::Bloc)
            && !within.cues(sentence.clone(), status::status).any(|c| c.1 == AgreementStatus::Drafting && draft(&c.0))
            && lead_in.is_none_or(|lead| status::made(within, lead).is_some() || !status::tells(within, lead))
            && ![Some(sentence), lead_in].into_iter().flatten().any(|s| thais_approve(within, s))
            && !context.lexicon.frame_words.holds(context.doc.text(), Word::Cabinet);
        if adopted {
            let day = lead_in.and_then(|lead| opening_day(within, lead));
            stated = Some((AgreementStatus::Signed, opening.or(day)));
        }
        // `3. ASEAN-A Work Programme`: those it is named after stand before its words.
        let named = parties.as_ref().filter(|p| matches!(p.way, Way::Named | Way::Bloc)).map(|p| p.at.start);
        let opens = named.unwrap_or(mention.range.start).min(mention.range.start);
        let bare = number.is_some_and(|number| numbered::is_bare(within, opens, number));
        // What the cabinet has listed before it is what it approves.
        if stated.is_none() && approves && !in_force && bare && !carried {
            stated = Some((AgreementStatus::Approved, None));
        }
        let listed = listed::items(within, mention, index);
        if !listed.is_empty() {
            found.extend(listed.into_iter().map(|item| Instrument {
                kinds: mention.kinds.clone(),
                status: stated.map(|s| s.0),
                signed_on: stated.and_then(|s| s.1),
                topics: Topics { told: topics::subject(context, &item.subject), titled: true, named: false },
                subject: true,
                number: None,
                list: None,
                evidence: vec![item.subject.start..item.parties.at.end, mention.range.clone()],
                title: item.subject,
                parties: item.parties,
                opening,
                with: within.countries(sentence.clone()).map(|c| c.iso.clone()).filter(|iso| iso != "TH").collect(),
                former: false,
                again: false,
                drawn_up: false,
                newer: false,
            }));
            continue;
        }
        // `เร่งจัดทำ INSTRUMENT ฉบับใหม่` beside the one in force
        let current = match stated {
            Some((status, _)) => merge::is_wished(Some(status)) || status == AgreementStatus::Drafting,
            None => drawn_up.is_some(),
        };
        let newer = !former && current && number.is_none() && former::is_newer(within, mention, parties.as_ref());
        let beside = newer.then(|| former::give_way(&mut found, mention, parties.as_ref())).flatten();
        let beside = beside.map(|old| Parties { way: Way::Mutual, at: mention.range.clone(), ..old.parties.clone() });
        let parties = parties.or(beside);
        // Whose it was before is whose it is now, where only the states are told that the sentence is about.
        let parties = match parties {
            Some(p) if former && matches!(p.way, Way::Under | Way::Mutual | Way::Implied) => {
                former::parties(within, &found, mention).or(Some(p))
            }
            parties => parties,
        };
        let Some(parties) = parties.or_else(|| former.then(|| former::parties(within, &found, mention)).flatten())
        else {
            if replaced {
                continue;
            }
            let topics = topics::find(within, mention, None, sentence);
            repeat(&mut found, mention, stated, opening, topics);
            continue;
        };
        let beside = last.as_ref().filter(|beside| beside.sentence == index);
        if beside.is_some_and(|beside| is_declared_by(within, mention, &parties, beside)) {
            continue;
        }
        let topics = topics::find(within, mention, Some(&parties), sentence);
        // The items of a list do not take the place of what heads it.
        if own || number.is_none() {
            last = mention.kinds.first().map(|kind| Before {
                sentence: index,
                kind: *kind,
                number,
                end: mention.range.end,
                parties: parties.clone(),
            });
        }
        // `ไทยและ A ลงนามความตกลง 5 ฉบับ`: which they are is not told, or in the list that follows.
        let unnamed = parties.bodies.is_empty() && parties.places.is_empty();
        if unnamed && !trade && is_number_of(within, mention, parties.at.end, sentence) {
            continue;
        }
        let more = parties::further(within, parties.at.end, sentence).filter(|_| parties.way == Way::Between);
        let each = trade || made && blocs::each(within, mention, &parties);
        let parties = if each { blocs::apart(parties, within) } else { vec![parties] };
        for parties in parties.into_iter().chain(more) {
            let instrument = Instrument {
                kinds: mention.kinds.clone(),
                status: stated.map(|s| s.0),
                signed_on: stated.and_then(|s| s.1),
                topics: topics.clone(),
                title: mention.range.start
                    ..cut(context.doc.text(), mention.range.start, sentence.end.max(parties.at.end), TITLE)
                        .min(parties.at.end.max(mention.range.end)),
                subject: has_subject(within, mention, &parties),
                number,
                list: lead.filter(|_| bare),
                evidence: vec![told.clone()],
                parties,
                opening,
                with: Vec::new(),
                former,
                again: speaks_of_one_before(within, mention),
                drawn_up: drawn_up.is_some(),
                newer,
            };
            add(within, &mut found, opening, own, instrument);
        }
    }
    carry(&mut found);
    found.retain(|instrument| !blocs::is_only_named(instrument));
    found
}

fn shares_kind(one: &[AgreementKind], other: &[AgreementKind]) -> bool {
    one.iter().any(|kind| other.contains(kind))
}

/// Whether an article stands under the title of a statement.
fn heads_with_statement(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let statement = matches!(mention.kinds.first(), Some(AgreementKind::JointStatement | AgreementKind::Declaration));
    statement && within.context.doc.title.start == sentence.start && mention.range.start <= sentence.start + HEAD
}

/// A statement that the article gives is of Thailand and the one state that the article is about.
fn titular(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> Option<Parties> {
    let partner = within.only_partner().filter(|_| heads_with_statement(within, mention, sentence))?;
    let states = vec!["TH".to_owned(), partner.clone()];
    Some(Parties::new(Vec::new(), states, mention.range.clone(), Way::Implied))
}

/// Whether an instrument's words speak of one told before: `INSTRUMENT ครั้งนี้`, `INSTRUMENTฯ`.
fn speaks_of_one_before(within: &Within<'_>, mention: &AgreementMention) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let after = doc.rest(mention.range.end).trim_start_matches([' ', ')']);
    doc.slice(mention.range.clone()).ends_with('ฯ')
        || lexicon.frame_words.opening(after, Word::SameInstrument).is_some()
}

/// A memorandum told by itself.
fn alone(within: &Within<'_>, lone: Lone<'_>) -> Option<Instrument> {
    let Lone { mention, sentence, parties } = lone;
    let sentence = within.context.doc.sentences.get(sentence)?;
    let stated = status::find(within, &mention.range, &mention.range, sentence).map(|(status, cue)| match status {
        AgreementStatus::Signed => signed(within, &cue, &mention.range, sentence),
        other => (other, None),
    });
    Some(Instrument {
        kinds: mention.kinds.clone(),
        status: stated.map(|s| s.0),
        signed_on: stated.and_then(|s| s.1),
        topics: topics::find(within, mention, Some(&parties), sentence),
        title: mention.range.clone(),
        subject: has_subject(within, mention, &parties),
        number: None,
        list: None,
        evidence: vec![mention.range.clone()],
        parties,
        opening: None,
        with: Vec::new(),
        former: false,
        again: false,
        drawn_up: status::drawn_up(within, &mention.range, sentence).is_some(),
        newer: false,
    })
}

/// Whether the title has as its news what the cabinet approved, or a point of a synopsis opens with it.
fn cabinet_approves(within: &Within<'_>, matter: &Matter) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    if doc.matters.len() > 1 {
        let opening = super::partners::opening(doc, matter);
        return within.cues(opening, status::status).any(|c| c.1 == AgreementStatus::Approved);
    }
    lexicon.frame_words.first(doc.slice(doc.title.clone()), Word::Cabinet).is_some()
        && within.cues(doc.title.clone(), status::status).any(|c| c.1 == AgreementStatus::Approved)
}

/// Whether a body of Thailand's, or a committee, stands before the word for approving: what it approves is no more than that.
fn thais_approve(within: &Within<'_>, sentence: &Range<usize>) -> bool {
    let approved = within.cues(sentence.clone(), status::status).filter(|c| c.1 == AgreementStatus::Approved).last();
    approved.is_some_and(|(cue, _)| {
        let before = within.context.doc.slice(sentence.start..cue.start);
        within.bodies(sentence.start..cue.start).any(|b| b.entity.country.as_deref() == Some("TH"))
            || within.context.lexicon.frame_words.holds(before, Word::Committee)
    })
}

/// `ลงนามบันทึกข้อตกลงกับ A ประกาศเจตนารมณ์…`: what is declared by signing a memorandum beside it is no instrument of its own.
fn is_declared_by(within: &Within<'_>, mention: &AgreementMention, parties: &Parties, beside: &Before) -> bool {
    let shares = parties.bodies.iter().any(|body| beside.parties.bodies.contains(body));
    mention.kinds.first() == Some(&AgreementKind::Declaration)
        && matches!(beside.kind, AgreementKind::Mou | AgreementKind::Moc)
        && shares
        && !opens_with_subject(within, mention.range.end)
}

/// `ความตกลงและบันทึกความเข้าใจ`, `Agreement/MoU`: words for two kinds together, without a title, name neither.
fn is_one_of_kinds(within: &Within<'_>, mention: &AgreementMention) -> bool {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let all = &mentions.agreements;
    let at = all.partition_point(|other| other.range.start < mention.range.start);
    let together = |one: &AgreementMention, other: &AgreementMention| {
        let between = doc.text().get(one.range.end..other.range.start).unwrap_or("-").trim();
        let drafts = lexicon.frame_words.joins(between) || between == "/" || between == "และร่าง";
        drafts && one.kinds.first() != other.kinds.first()
    };
    let before = at.checked_sub(1).and_then(|i| all.get(i)).filter(|other| together(other, mention));
    let after = all.get(at + 1).filter(|other| together(mention, other));
    let last = after.map_or(mention.range.end, |other| other.range.end);
    (before.is_some() || after.is_some())
        && !opens_with_subject(within, last)
        && !opens_with_subject(within, mention.range.end)
}

/// Whether what an instrument is about stands right after its words, or after the bloc whose it is.
fn has_subject(within: &Within<'_>, mention: &AgreementMention, parties: &Parties) -> bool {
    let own = ends_in_subject(within, mention);
    let bloc = parties.way == Way::Bloc && parties.at.start >= mention.range.end;
    let between = parties.way == Way::Between;
    let ends = [Some(mention.range.end), (bloc || between).then_some(parties.at.end)];
    own || ends.into_iter().flatten().any(|end| opens_with_subject(within, end))
}

/// Whether an instrument's own words end in the one that tells what it is about: `ความตกลงว่าด้วย`.
fn ends_in_subject(within: &Within<'_>, mention: &AgreementMention) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    lexicon.frame_words.closing(doc.slice(mention.range.clone()), Word::TitleSign).is_some()
}

/// Whether what an instrument is about follows at a byte.
fn opens_with_subject(within: &Within<'_>, at: usize) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let after = doc.rest(at).trim_start_matches([' ', '(', ')']);
    lexicon.frame_words.opening(after, Word::TitleSign).is_some()
}

/// Whether a plan named right before an instrument carries it out: `แผนปฏิบัติการของ INSTRUMENT` tells of the plan's signing.
fn carried_out(within: &Within<'_>, instrument: &AgreementMention) -> bool {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let before = |plan: &&AgreementMention| {
        plan.range.end <= instrument.range.start && instrument.range.start - plan.range.end <= OF
    };
    let plan = mentions.agreements.iter().rfind(|p| p.kinds.first() == Some(&AgreementKind::ActionPlan) && before(p));
    plan.is_some_and(|plan| {
        let between = doc.slice(plan.range.end..instrument.range.start);
        lexicon.frame_words.closes(between, Word::CarriedOut)
    })
}

/// Whether a sentence is an item of a list: `1. …`, `- …`, its number inside the sentence or before it.
fn is_item(before: &str, sentence: &str) -> bool {
    // `(1) …` too, but not `(09.00 น.)`.
    let bracket = sentence.starts_with('(');
    let item = sentence.strip_prefix('(').unwrap_or(sentence);
    let rest = item.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = before.trim_end().strip_suffix(['.', ')']);
    sentence.starts_with(['-', '•', '–', '*'])
        || rest.len() < item.len() && (rest.starts_with(')') || !bracket && rest.starts_with('.'))
        // `… in 2022.` numbers nothing.
        || number.is_some_and(|n| (1..=2).contains(&(n.len() - n.trim_end_matches(|c: char| c.is_ascii_digit()).len())))
}

/// Whether these parties make this an instrument between parties, and not words that merely stand near names.
fn believable(within: &Within<'_>, mention: &AgreementMention, parties: &Parties, sentence: &Range<usize>) -> bool {
    use AgreementKind::*;
    let doc = within.context.doc;
    let adjacent = parties.at.start >= mention.range.end;
    let many = parties.bodies.len() >= 2;
    // A title tells of a plan in fewer words than its name.
    let body = mention.range.start >= doc.body.start;
    // `agreements and MoUs between Thailand and A`
    let several = mutual::is_plural(doc.slice(mention.range.clone())) && mention.kinds.first() != Some(&Fta);
    let told = || {
        let after = parties.at.end.max(mention.range.end);
        let listed = doc.rest(after).trim_start_matches([' ', ',']);
        opens_with_subject(within, after) || within.context.lexicon.frame_words.opening(listed, Word::Namely).is_some()
    };
    let nobody = parties.bodies.is_empty() && parties.places.is_empty();
    if several && parties.bodies.is_empty() && !told() || nobody && lone::of_sectors(within, mention, sentence) {
        return false;
    }
    match mention.kinds.first() {
        _ if matches!(parties.way, Way::Named | Way::Bloc) => true,
        _ if nobody && is_one_of_kinds(within, mention) => false,
        _ if matches!(parties.way, Way::Under | Way::Mutual | Way::Implied) => !counted(within, mention, sentence),
        Some(Mou | Moc | LetterOfIntent) => parties.way != Way::States || !counted(within, mention, sentence),
        Some(Contract) => many && matches!(parties.way, Way::Between | Way::With),
        Some(Fta) => adjacent || between_states(within, mention, parties),
        Some(Agreement) => adjacent || many || status::find(within, &mention.range, &mention.range, sentence).is_some(),
        Some(Framework | ActionPlan | JointStatement | Declaration) => {
            parties.way == Way::Between
                || parties.way == Way::States && (adjacent || body && lone::is_made(within, mention, sentence))
                || many && !doc.slice(parties.at.clone()).is_empty()
        }
        None => false,
    }
}

/// `ไทยและ A ยินดีที่มีการเจรจาจัดทำ FTA`: nothing but how far it has come, and no other side, is told between two states and an
/// agreement on trade.
fn between_states(within: &Within<'_>, mention: &AgreementMention, parties: &Parties) -> bool {
    let between = parties.at.end..mention.range.start.max(parties.at.end);
    let text = within.context.doc.text();
    let after = mention.range.end..cut(text, mention.range.end, text.len(), OF);
    let others = || {
        [&between, &after].into_iter().any(|stretch| {
            within.countries(stretch.clone()).any(|c| c.iso != "TH")
                || within.bodies(stretch.clone()).any(|b| b.entity.country.is_none())
        })
    };
    let told = || within.cues(between.start..mention.range.end, status::status).next().is_some();
    parties.way == Way::States
        && between.len() <= STATES_BEFORE
        && (told() || states_have(within, mention, parties, &between))
        && !others()
}

/// `ไทยและ A มี FTA`: whether two states joined to each other have an agreement on trade, and tell no others with whom, nor how many.
fn states_have(within: &Within<'_>, mention: &AgreementMention, parties: &Parties, between: &Range<usize>) -> bool {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let mut named = within.countries(parties.at.clone());
    let joined = named.next().zip(named.next()).filter(|_| named.next().is_none()).is_some_and(|(one, other)| {
        let joins = doc.slice(one.range.end..other.range.start.max(one.range.end));
        words.joins(joins) || blocs::is_hyphen(joins)
    });
    let text = doc.text();
    let after = doc.slice(mention.range.end..cut(text, mention.range.end, text.len(), COUNTED));
    joined
        && words.is(doc.slice(between.clone()).trim(), Word::Has)
        && words.first(after, Word::With).is_none()
        && !numbers(words, after)
        && !several(within, mention, after)
}

/// Whether instruments are told by their number only: `MOU 10 ฉบับ`.
fn counted(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> bool {
    let words = &within.context.lexicon.frame_words;
    let end = cut(within.context.doc.text(), mention.range.end, sentence.end, COUNTED);
    let after = within.context.doc.slice(mention.range.end..end);
    numbers(words, after) || several(within, mention, after)
}

/// Whether instruments are told by their number after their words, after those of others joined to them or where their `parties` end.
fn is_number_of(within: &Within<'_>, mention: &AgreementMention, parties: usize, sentence: &Range<usize>) -> bool {
    let Context { doc, mentions, lexicon, .. } = within.context;
    let own = mention.range.end;
    let next = mentions.agreements.get(mentions.agreements.partition_point(|other| other.range.start < own));
    let joined = next.filter(|next| lexicon.frame_words.joins(doc.slice(own..next.range.start)));
    let joined = joined.map(|next| next.range.end);
    [Some(own), joined, Some(parties).filter(|end| *end > own)].into_iter().flatten().any(|at| {
        let rest = doc.slice(at..cut(doc.text(), at, sentence.end.max(at), COUNTED));
        numbers(&lexicon.frame_words, rest) || several(within, mention, rest)
    })
}

/// Whether a text counts instruments, more than one: `10 ฉบับ`. Years are no such numbers.
fn numbers(words: &FrameWords, text: &str) -> bool {
    words.all(text, Word::Counted).any(|word| {
        let before = text.get(..word.start).unwrap_or_default().trim_end();
        let digits = before.len() - before.trim_end_matches(|c| thai::digit(c).is_some()).len();
        let number = thai::digits_to_ascii(&before[before.len() - digits..]).parse();
        number.is_ok_and(|number: u32| (2..1000).contains(&number))
    })
}

/// `หลายฉบับ` in the text after instruments, or `several` right before them.
fn several(within: &Within<'_>, mention: &AgreementMention, after: &str) -> bool {
    let words = &within.context.lexicon.frame_words;
    let before = within.context.doc.text().get(..mention.range.start).unwrap_or_default();
    words.first(after, Word::Several).is_some() || words.closes(before, Word::SeveralOf)
}

/// Instruments whose day of signing stands apart from them were signed on the day of the article's one signing, or of the one in which their
/// parties took part, if the rules read them as signed (`by_rule`, in the same order) and not the weights alone.
pub fn sign(agreements: &mut [Agreement], by_rule: &[AgreementStatus], events: &[Event], published: Option<Date>) {
    // What was signed long ago is in force.
    let lately =
        |day: Date| published.is_none_or(|published| published.duration_since(day).as_hours() <= days::LONG_SINCE);
    let held = |e: &&Event| !e.planned && e.kinds.contains(&EventKind::Signing) && e.date.is_none_or(lately);
    let one = |signings: &mut dyn Iterator<Item = &Event>| {
        let mut days = signings.filter_map(|e| e.date);
        days.next().filter(|day| days.all(|other| other == *day))
    };
    let signed = |(agreement, by_rule): &(&mut Agreement, &AgreementStatus)| {
        [agreement.status, **by_rule].iter().all(|status| *status == AgreementStatus::Signed)
    };
    for (agreement, _) in agreements.iter_mut().zip(by_rule).filter(signed).filter(|(a, _)| a.signed_on.is_none()) {
        let by_party = |e: &&Event| e.participant_entities.iter().any(|id| agreement.party_entities.contains(id));
        // How far trade is agreed may be told by the table alone.
        let trade = agreement.kinds.contains(&AgreementKind::Fta);
        let day = if trade { None } else { one(&mut events.iter().filter(held)) };
        agreement.signed_on = day.or_else(|| one(&mut events.iter().filter(held).filter(by_party)));
    }
}

/// What the sentence that leads into a list says of its items, where they say no more of themselves than that they are drafts.
fn by_lead(
    within: &Within<'_>,
    lead: usize,
    own: Option<(AgreementStatus, Option<Date>)>,
) -> Option<(AgreementStatus, Option<Date>)> {
    let sentence = telling(within, lead)?;
    let approves = within.cues(sentence.clone(), status::status).any(|c| c.1 == AgreementStatus::Approved);
    match own.map(|o| o.0) {
        None | Some(AgreementStatus::Drafting) if approves => Some((AgreementStatus::Approved, None)),
        None => led_into(within, lead),
        _ => None,
    }
}

/// What the sentence that leads into a list has as signed, and on which day.
fn led_into(within: &Within<'_>, lead: usize) -> Option<(AgreementStatus, Option<Date>)> {
    let sentence = telling(within, lead)?;
    let (_, cue) = status::made(within, sentence).filter(|made| made.0 == AgreementStatus::Signed)?;
    Some(signed(within, &cue, &cue, sentence))
}

/// The sentence that tells how far the items of a list have come: the one that leads into it, or the last one of the same matter shortly
/// before that tells of anything approved or signed: `The cabinet approved 3 documents. … The documents are:`.
fn telling<'a>(within: &Within<'a>, lead: usize) -> Option<&'a Range<usize>> {
    let doc = within.context.doc;
    let sentence = doc.sentences.get(lead)?;
    if status::tells(within, sentence) {
        return Some(sentence);
    }
    let matter = &doc.matters.get(doc.matter_at(sentence.start)?)?.range;
    let before = doc.sentences.get(lead.saturating_sub(LEAD_IN)..lead)?;
    let told = before.iter().rev().filter(|s| s.start >= matter.start).find(|s| status::tells(within, s));
    let words = &within.context.lexicon.frame_words;
    // Documents must be what it has approved or signed, and no more must be told of the list than that.
    let documents = |s: &Range<usize>| {
        let text = doc.slice(s.clone());
        let mentions = &within.context.mentions.agreements;
        numbers(words, text)
            || words.first(text, Word::ListHead).is_some()
            || indexes(mentions, s, |m| &m.range).next().is_some()
    };
    let noted = words.first(doc.slice(sentence.clone()), Word::Noted).is_some();
    Some(told.filter(|s| !noted && documents(s) && status::made(within, s).is_some()).unwrap_or(sentence))
}

/// What tells nothing of itself in a list but opens with an instrument, as does the item before it, has come as far as that one.
fn carry(found: &mut [Instrument]) {
    use AgreementStatus::{Approved, Drafting, Signed};
    for place in 1..found.len() {
        let (before, rest) = found.split_at_mut(place);
        let Some(new) = rest.first_mut().filter(|new| new.status.is_none() && !new.former && !new.drawn_up) else {
            continue;
        };
        let Some((number, lead)) = new.number.zip(new.list) else { continue };
        let last = before.iter().rev().find(|old| {
            old.list == Some(lead) && old.number.is_some_and(|n| n.of < number.of && n.apart(number)) && !old.former
        });
        if let Some(old) = last.filter(|old| matches!(old.status, Some(Signed | Approved | Drafting))) {
            (new.status, new.signed_on) = (old.status, old.signed_on);
        }
    }
}

/// What an item of a list says at its end, though far from its words, of what is yet to come: `INSTRUMENT ว่าด้วย… อยู่ระหว่างการพิจารณา`.
fn yet_to_come(within: &Within<'_>, mention: &AgreementMention, sentence: &Range<usize>) -> Option<AgreementStatus> {
    use AgreementStatus::{Drafting, Negotiating};
    let mentions = &within.context.mentions.agreements;
    let next = mentions.get(mentions.partition_point(|other| other.range.start < mention.range.end));
    let end = next.map_or(sentence.end, |next| next.range.start.min(sentence.end));
    let (cue, status) = within.cues(mention.range.end..end, status::status).last()?;
    let closes = within.context.doc.slice(cue.end..end).trim().len() <= CLOSES;
    (closes && matches!(status, Drafting | Negotiating)).then_some(status)
}

/// `กรม ก กับบริษัท Company B` in an article about one state: a company or university with a Latin name whose state nobody tells is of that
/// state, where it is one side by itself and the other is Thai.
fn whose_company(within: &Within<'_>, countries: &[String], parties: &Parties) -> Option<String> {
    let Context { doc, entities, lexicon, .. } = within.context;
    let latin = |name: &String| {
        let words = name.split_whitespace();
        words.take(2).any(|word| word.starts_with(|c: char| c.is_ascii_uppercase()))
    };
    let unknown = |b: &BodyEntity| {
        b.country.is_none()
            && matches!(b.kind, OrganizationKind::Company | OrganizationKind::University)
            && b.names.iter().any(latin)
    };
    let of = |body: &usize| entities.bodies.get(*body);
    let home = |body: &&usize| of(body).is_some_and(|b| b.country.as_deref() == Some("TH"));
    let (homes, others): (Vec<&usize>, Vec<&usize>) = parties.bodies.iter().partition(home);
    let [other] = others.as_slice() else { return None };
    let named: Vec<_> = within.bodies(parties.at.clone()).filter(|b| parties.bodies.contains(&b.index)).collect();
    let at = named.iter().position(|b| b.index == **other)?;
    let before = doc.slice(parties.at.start..named[at].mention.range.start);
    let closes = |role| lexicon.frame_words.closes(before, role);
    let last = named[at..].iter().all(|b| b.index == **other);
    // `และ` parts two sides where there are but two.
    let side = closes(Word::Between) && homes.len() == 1
        || last && (closes(Word::With) || closes(Word::And) && homes.len() == 1);
    let told = matches!(parties.way, Way::Between | Way::With) && countries.iter().all(|c| c == "TH");
    within.only_partner().filter(|_| told && side && !homes.is_empty() && of(other).is_some_and(unknown)).cloned()
}

/// What the article calls each state and its government, by ISO code: `สปป. ลาว`, `รัฐบาลแห่งราชอาณาจักร ก`.
fn called<'a>(within: &Within<'a>) -> Called<'a> {
    let Context { doc, lexicon, .. } = within.context;
    let words = &lexicon.frame_words;
    let mut called = Called::new();
    let named = |c: &&CountryMention| c.form == CountryForm::Name && c.inside_body.is_none();
    for mention in within.countries(0..doc.text().len()).filter(named) {
        let names = called.entry(mention.iso.as_str()).or_default();
        let mut start = mention.range.start;
        push_new(names, doc.slice(mention.range.clone()));
        for _ in 0..STYLES {
            // What stands on the line before is no part of it.
            let before = doc.slice(0..start).trim_end_matches(' ');
            let word = [Word::Government, Word::StateStyle].into_iter().find_map(|role| words.closing(before, role));
            let Some(word) = word else { break };
            start = before.len() - word;
            push_new(names, doc.slice(start..mention.range.end));
        }
    }
    called.values_mut().for_each(|names| names.truncate(CALLED));
    called
}

/// A body's names, and those without what only tells what it is or whose: `บริษัท ก จำกัด`, `A’s Ministry of B`, `กรม ข ของ ก`.
fn untied(within: &Within<'_>, called: &Called<'_>, body: &BodyEntity) -> Vec<String> {
    let Context { doc, lexicon, mentions, .. } = within.context;
    let mut names = body.names.clone();
    if body.kind == OrganizationKind::Company {
        for mention in body.mentions.iter().filter_map(|&m| mentions.bodies.get(m)) {
            if doc.slice(0..mention.range.start).trim_end_matches(' ').ends_with(COMPANY) {
                push_new(&mut names, format!("{COMPANY} {}", doc.slice(mention.range.clone())));
            }
        }
        for name in &body.names {
            push_new(&mut names, bare_company(within, name).to_owned());
        }
    }
    let Some(country) = body.country.as_deref().filter(|iso| *iso != "TH").and_then(|iso| lexicon.countries.get(iso))
    else {
        return names;
    };
    let none = Vec::new();
    let states = called.get(country.iso.as_str()).unwrap_or(&none);
    let forms = || [&country.label_th, &country.label_en].into_iter().chain(&country.aliases).map(String::as_str);
    for name in &body.names {
        let owned = ["’s ", "'s "].into_iter().find_map(|mark| name.split_once(mark));
        let own = |state: &str| states.contains(&state) || forms().any(|form| form == state);
        let plain = owned.filter(|(state, _)| own(state)).map(|(_, plain)| plain);
        let tied = || {
            let head = states.iter().find_map(|state| name.strip_suffix(state))?.trim_end();
            let tie = lexicon.frame_words.closing(head, Word::StateOf)?;
            let plain = head[..head.len() - tie].trim_end();
            // `ธนาคารของ ก` names no body but its kind, and a name that the article has not may tie another way.
            let kind = lexicon.bodies.words.heads.iter().any(|head| head.word == plain);
            (!kind && doc.text().contains(name.as_str())).then_some(plain)
        };
        // `Ministry of Boats, Government of the Republic of A`, `กรม ข มณฑล ค สาธารณรัฐ ก`, `Ministry of Boats of the Republic of A`
        let governed = || {
            let government = |(_, last): &(&str, &str)| lexicon.frame_words.opening(last, Word::Government).is_some();
            name.rsplit_once(", ").filter(government).map(|(plain, _)| plain)
        };
        let styled = || {
            let office = matches!(body.kind, OrganizationKind::Ministry | OrganizationKind::Agency);
            let state = forms().filter(|form| name.ends_with(form)).max_by_key(|form| form.len())?;
            let head = name.strip_suffix(state)?;
            let spaced = head.ends_with(' ') && lexicon.frame_words.opening(state, Word::StateStyle).is_some();
            // `of the Kingdom of A`
            let style = lexicon.frame_words.closing(head.trim_end(), Word::Government).unwrap_or_default();
            let plain = if style > 0 { &head[..head.trim_end().len() - style] } else { head };
            let latin = [" of ", " of the "].iter().find_map(|tie| plain.strip_suffix(tie));
            latin.or(spaced.then(|| head.trim_end())).filter(|_| office)
        };
        let known = |plain: &&str| lexicon.bodies.matcher.holds(plain) || !plain.contains(' ');
        let further = || governed().or_else(styled).filter(|plain| !known(plain));
        if let Some(plain) = plain.or_else(tied).or_else(further).filter(|plain| !plain.is_empty()) {
            push_new(&mut names, plain.to_owned());
        }
    }
    names
}

/// How far a free trade agreement has come of which the article does not say it: as far as its partner's had on the article's day.
fn of_its_days(context: &Context<'_>, countries: &[String], bodies: &[&BodyEntity]) -> AgreementStatus {
    const ASEAN: &str = "asean";
    let known = |body: &&BodyEntity| body.id.strip_prefix("org-").and_then(|id| context.lexicon.bodies.get(id));
    let blocs = || bodies.iter().filter_map(known).filter(|body| body.kind == OrganizationKind::International);
    let asean = blocs().any(|body| body.id == ASEAN);
    let states = countries.iter().filter(|iso| *iso != "TH").map(String::as_str);
    let partners: Vec<&str> = blocs().map(|body| body.id.as_str()).filter(|id| *id != ASEAN).chain(states).collect();
    // Those of many sides, and what names none, are ASEAN's own and the like.
    let [partner] = partners.as_slice() else { return AgreementStatus::InForce };
    context.lexicon.trade_agreements.status(partner, asean, context.doc.article.published)
}

/// A company's name without the words for its legal form, those in Latin letters too.
fn bare_company<'n>(within: &Within<'_>, name: &'n str) -> &'n str {
    let mut legal = within.context.lexicon.bodies.words.heads.iter().filter(|head| head.ends && head.word.is_ascii());
    let plain = without_legal_form(name);
    let bare = legal.find_map(|legal| plain.strip_suffix(legal.word.as_str())?.strip_suffix([' ', ',']));
    let bare = bare.unwrap_or(plain).trim_end_matches([' ', ',']).trim();
    if bare.is_empty() { name } else { bare }
}

fn fact(within: &Within<'_>, called: &Called<'_>, instrument: &Instrument) -> Agreement {
    let context = &within.context;
    let Context { doc, entities, .. } = *context;
    let bodies: Vec<_> = instrument.parties.bodies.iter().filter_map(|&b| entities.bodies.get(b)).collect();
    let mut countries: Vec<String> = instrument.parties.countries.clone();
    countries.extend(instrument.with.iter().cloned());
    let whose = whose_company(within, &countries, &instrument.parties);
    countries.extend(whose.clone());
    // A company's seat makes no state a side; a state that the article names is one.
    countries.retain(|iso| iso == "TH" || entities.countries.iter().any(|c| c.iso == *iso));
    countries.sort();
    countries.dedup();
    match countries.iter().any(|c| c != "TH") {
        true if !countries.iter().any(|c| c == "TH") => countries.push("TH".to_owned()),
        true => {}
        // All are Thai: no state is a side of it.
        false => countries.clear(),
    }
    let status = instrument.status.unwrap_or(match (instrument.drawn_up, instrument.kinds.first()) {
        (true, Some(AgreementKind::Fta)) => AgreementStatus::Negotiating,
        (true, _) => AgreementStatus::Drafting,
        (false, Some(AgreementKind::Fta)) => of_its_days(context, &countries, &bodies),
        _ => AgreementStatus::InForce,
    });
    let mut parties: Vec<Vec<String>> = bodies.iter().map(|b| untied(within, called, b)).collect();
    let mut party_entities: Vec<String> = bodies.iter().map(|b| b.id.clone()).collect();
    for (names, entity) in instrument.parties.places.iter().map(|place| place.party(context)) {
        parties.push(names);
        party_entities.push(entity);
    }
    // A state is a party where none of its bodies is.
    let bloc = instrument.parties.bodies.iter().any(|body| blocs::is_ours(within, *body));
    let many = instrument.parties.bodies.len() + countries.iter().filter(|iso| *iso != "TH").count() > 1;
    let for_thailand = bloc && many || instrument.parties.way == Way::Bloc;
    let any = !parties.is_empty();
    let spoken_for = |iso: &str| {
        bodies.iter().any(|b| b.country.as_deref() == Some(iso))
            || any && instrument.parties.spoken.iter().any(|c| c == iso)
            || whose.as_deref() == Some(iso)
            || iso == "TH" && for_thailand
    };
    let named = |iso: &&str| instrument.with.is_empty() || instrument.parties.countries.iter().any(|c| c == iso);
    let mut states: Vec<&str> = countries.iter().map(String::as_str).filter(named).collect();
    let with_bloc = bodies.len() == 1 && bodies.iter().all(|b| b.country.is_none());
    if states.is_empty() && with_bloc && instrument.parties.countries.iter().any(|c| c == "TH") {
        states.push("TH");
    }
    for state in states.into_iter().filter(|iso| !spoken_for(iso)).filter_map(|iso| context.lexicon.countries.get(iso))
    {
        let mut names = [&state.label_th, &state.label_en, &state.iso].map(Clone::clone).to_vec();
        let own = called.get(state.iso.as_str()).into_iter().flatten();
        own.for_each(|name| push_new(&mut names, (*name).to_owned()));
        parties.push(names);
        party_entities.push(id::country(&state.iso));
    }
    let kind = instrument.kinds.first().map_or("", |k| k.as_str());
    let title = title::title(doc, &instrument.title, context.lexicon);
    let mut content: Vec<&str> = vec![kind, status.as_str(), &title];
    content.extend(party_entities.iter().map(String::as_str));
    content.extend(countries.iter().map(String::as_str));
    let id = id::fact(&doc.article.id, "agreement", &content);
    let mut evidence = instrument.evidence.clone();
    evidence.dedup();
    evidence.truncate(EVIDENCE);
    Agreement {
        kinds: instrument.kinds.clone(),
        parties,
        party_entities: party_entities.clone(),
        countries,
        status,
        signed_on: instrument
            .signed_on
            .filter(|_| matches!(status, AgreementStatus::Signed | AgreementStatus::InForce)),
        topics: instrument.topics.told.clone(),
        title: title.clone(),
        support: Support {
            id,
            confidence: confidence(instrument.parties.way),
            extractor: "agreements".to_owned(),
            evidence: evidence.into_iter().map(|range| doc.evidence(range)).collect(),
        },
    }
}

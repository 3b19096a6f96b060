//! Where things stand on a drawn map: things that are joined near one another, and no label over another.
//!
//! Each part of the map that hangs together is laid out by stress majorization (Gansner, Koren & North 2004): distances on
//! paper follow those in the network. Boxes that overlap are then pushed apart, and the parts are set side by side.
//! Nothing is drawn by lot: the same network gives the same map.

use std::collections::BTreeSet;

/// Free space around each box.
const GAP: f64 = 14.0;
/// Free space between parts.
const BETWEEN: f64 = 40.0;
/// Labels are wider than high, and so is paper.
const STRETCH: f64 = 1.45;
/// The paper has at least so many times the room of the boxes on it.
const ROOM: f64 = 3.0;
/// How much may be done: the square of the number of things, times the rounds.
const BUDGET: usize = 60_000_000;

/// A box that a thing needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

/// The middle of a box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

/// The middles of the boxes, none nearer to the left and the top than its own half, and the paper that they need. `joined`
/// holds places in `sizes`.
pub fn place(sizes: &[Size], joined: &[(usize, usize)]) -> (Vec<Point>, Size) {
    let mut near: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); sizes.len()];
    for &(a, b) in joined {
        if a != b && a < sizes.len() && b < sizes.len() {
            near[a].insert(b);
            near[b].insert(a);
        }
    }
    let mut points = vec![Point::default(); sizes.len()];
    let mut parts: Vec<(Vec<usize>, Size)> = Vec::new();
    for part in parts_of(&near) {
        let own: Vec<Size> = part.iter().map(|&thing| sizes[thing]).collect();
        let mut found = spread(&part, &near, &own);
        push_apart(&mut found, &own);
        let size = to_origin(&mut found, &own);
        for (&thing, point) in part.iter().zip(found) {
            points[thing] = point;
        }
        parts.push((part, size));
    }
    let paper = set_side_by_side(&mut points, &parts);
    (points, paper)
}

/// The parts that hang together, the largest first.
fn parts_of(near: &[BTreeSet<usize>]) -> Vec<Vec<usize>> {
    let mut seen = vec![false; near.len()];
    let mut parts = Vec::new();
    for start in 0..near.len() {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        let mut part = vec![start];
        let mut next = 0;
        while next < part.len() {
            for &other in &near[part[next]] {
                if !std::mem::replace(&mut seen[other], true) {
                    part.push(other);
                }
            }
            next += 1;
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

/// Places whose distances are about those in the network, for the things of one part.
fn spread(part: &[usize], near: &[BTreeSet<usize>], sizes: &[Size]) -> Vec<Point> {
    let count = part.len();
    let local = |thing: &usize| part.binary_search(thing).unwrap_or_default();
    let near: Vec<Vec<usize>> = part.iter().map(|&thing| near[thing].iter().map(local).collect()).collect();
    // Things with many others around them need room; so do wide labels.
    let length = |a: usize, b: usize| {
        let crowd = ((near[a].len().max(near[b].len())) as f64).sqrt();
        let half = |size: &Size| (size.width / STRETCH).hypot(size.height) / 2.0;
        (half(&sizes[a]) + half(&sizes[b])) * 0.6 + 18.0 * crowd
    };
    let distances: Vec<Vec<f64>> = (0..count).map(|from| distances(from, &near, &length)).collect();
    let mut points = rings(&near);
    let rounds = (BUDGET / (count * count).max(1)).clamp(4, 250);
    for _ in 0..rounds {
        for one in 0..count {
            let (mut x, mut y, mut sum) = (0.0, 0.0, 0.0);
            for other in (0..count).filter(|&other| other != one) {
                let wanted = distances[one][other];
                let weight = 1.0 / (wanted * wanted);
                let (dx, dy) = (points[one].x - points[other].x, points[one].y - points[other].y);
                let share = wanted / dx.hypot(dy).max(1e-6);
                x += weight * (points[other].x + dx * share);
                y += weight * (points[other].y + dy * share);
                sum += weight;
            }
            if sum > 0.0 {
                points[one] = Point { x: x / sum, y: y / sum };
            }
        }
    }
    points.iter_mut().for_each(|point| point.x *= STRETCH);
    points
}

/// How far all are from one, along the relations (Dijkstra's algorithm without a heap: parts are small or dense).
fn distances(from: usize, near: &[Vec<usize>], length: &impl Fn(usize, usize) -> f64) -> Vec<f64> {
    let mut far = vec![f64::INFINITY; near.len()];
    let mut open: BTreeSet<(u64, usize)> = BTreeSet::from([(0, from)]);
    far[from] = 0.0;
    while let Some((_, one)) = open.pop_first() {
        for &other in &near[one] {
            let way = far[one] + length(one, other);
            if way < far[other] {
                // The bits of positive numbers are ordered like the numbers.
                open.remove(&(far[other].to_bits(), other));
                far[other] = way;
                open.insert((way.to_bits(), other));
            }
        }
    }
    far
}

/// To begin with: the thing with the most others in the middle, the rest on rings around it, children near their parents.
fn rings(near: &[Vec<usize>]) -> Vec<Point> {
    let Some(middle) = (0..near.len()).max_by_key(|&thing| (near[thing].len(), std::cmp::Reverse(thing))) else {
        return Vec::new();
    };
    let mut ring = vec![usize::MAX; near.len()];
    ring[middle] = 0;
    let mut order = vec![middle];
    let mut levels: Vec<Vec<usize>> = vec![vec![middle]];
    let mut next = 0;
    while next < order.len() {
        let one = order[next];
        next += 1;
        for &other in &near[one] {
            if ring[other] == usize::MAX {
                ring[other] = ring[one] + 1;
                order.push(other);
                if levels.len() <= ring[other] {
                    levels.push(Vec::new());
                }
                levels[ring[other]].push(other);
            }
        }
    }
    let mut points = vec![Point::default(); near.len()];
    for (number, level) in levels.iter().enumerate().skip(1) {
        for (place, &thing) in level.iter().enumerate() {
            // A part of a turn more on each ring, so that no two rings begin in one line.
            let turn = std::f64::consts::TAU * (place as f64 / level.len() as f64) + 0.4 * number as f64;
            let radius = 120.0 * number as f64;
            points[thing] = Point { x: radius * turn.cos(), y: radius * turn.sin() };
        }
    }
    points
}

/// Moves boxes until none is over another. Where pushing does not come to an end, all draw apart a little, which does.
fn push_apart(points: &mut [Point], sizes: &[Size]) {
    if points.len() < 2 {
        return;
    }
    let need = |a: usize, b: usize| {
        let width = (sizes[a].width + sizes[b].width) / 2.0 + GAP;
        (width, (sizes[a].height + sizes[b].height) / 2.0 + GAP)
    };
    // Where there is too little room, pushing alone would make a tower of what was a map.
    let wanted: f64 = sizes.iter().map(|size| (size.width + GAP) * (size.height + GAP)).sum::<f64>() * ROOM;
    let given = to_origin(points, sizes);
    let more = (wanted / (given.width * given.height)).sqrt().max(1.0);
    points.iter_mut().for_each(|point| *point = Point { x: point.x * more, y: point.y * more });
    let rounds = (BUDGET / (points.len() * points.len()).max(1)).clamp(10, 400);
    for round in 0.. {
        let mut moved = false;
        for a in 0..points.len() {
            for b in a + 1..points.len() {
                let (width, height) = need(a, b);
                let (dx, dy) = (points[b].x - points[a].x, points[b].y - points[a].y);
                // Rounding moves nothing: what is left over is the gap.
                let (over_x, over_y) = (width - dx.abs(), height - dy.abs());
                if over_x <= 0.5 || over_y <= 0.5 {
                    continue;
                }
                moved = true;
                // Equal places: the later goes to the right and down.
                let sign = |d: f64| if d < 0.0 { -1.0 } else { 1.0 };
                if over_x < over_y {
                    let shift = sign(dx) * over_x / 2.0;
                    points[a].x -= shift;
                    points[b].x += shift;
                } else {
                    let shift = sign(dy) * over_y / 2.0;
                    points[a].y -= shift;
                    points[b].y += shift;
                }
            }
        }
        if !moved {
            return;
        }
        if round >= rounds {
            points.iter_mut().for_each(|point| *point = Point { x: point.x * 1.05, y: point.y * 1.05 });
        }
    }
}

/// Moves a part so that it begins at 0, 0; how large it is.
fn to_origin(points: &mut [Point], sizes: &[Size]) -> Size {
    let edge = |of: fn(&Point, &Size) -> f64, better: fn(f64, f64) -> f64| {
        points.iter().zip(sizes).map(|(point, size)| of(point, size)).reduce(better).unwrap_or_default()
    };
    let (left, top) = (edge(|p, s| p.x - s.width / 2.0, f64::min), edge(|p, s| p.y - s.height / 2.0, f64::min));
    let (right, foot) = (edge(|p, s| p.x + s.width / 2.0, f64::max), edge(|p, s| p.y + s.height / 2.0, f64::max));
    for point in points.iter_mut() {
        *point = Point { x: point.x - left, y: point.y - top };
    }
    Size { width: right - left, height: foot - top }
}

/// Sets parts in rows, about as wide as the paper should be; the paper's size.
fn set_side_by_side(points: &mut [Point], parts: &[(Vec<usize>, Size)]) -> Size {
    let area: f64 = parts.iter().map(|(_, size)| (size.width + BETWEEN) * (size.height + BETWEEN)).sum();
    let widest = parts.iter().map(|(_, size)| size.width).fold((area * STRETCH).sqrt(), f64::max);
    let (mut x, mut y, mut row) = (0.0, 0.0, 0.0_f64);
    let mut paper = Size { width: 0.0, height: 0.0 };
    for (part, size) in parts {
        if x > 0.0 && x + size.width > widest {
            (x, y, row) = (0.0, y + row + BETWEEN, 0.0);
        }
        for &thing in part {
            points[thing] = Point { x: points[thing].x + x, y: points[thing].y + y };
        }
        paper = Size { width: paper.width.max(x + size.width), height: paper.height.max(y + size.height) };
        x += size.width + BETWEEN;
        row = row.max(size.height);
    }
    paper
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn collisions(points: &[Point], sizes: &[Size]) -> usize {
        let over = |a: usize, b: usize| {
            let (dx, dy) = ((points[a].x - points[b].x).abs(), (points[a].y - points[b].y).abs());
            dx < (sizes[a].width + sizes[b].width) / 2.0 && dy < (sizes[a].height + sizes[b].height) / 2.0
        };
        (0..points.len()).map(|a| (a + 1..points.len()).filter(|&b| over(a, b)).count()).sum()
    }

    #[test]
    fn what_is_joined_stands_nearer_than_what_is_not() {
        let sizes = [Size { width: 60.0, height: 20.0 }; 5];
        let (points, _) = place(&sizes, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
        let far = |a: usize, b: usize| (points[a].x - points[b].x).hypot(points[a].y - points[b].y);
        assert!(far(0, 1) < far(0, 2) && far(0, 2) < far(0, 4), "{points:?}");
    }

    #[test]
    fn nothing_alone_and_two_without_a_relation_have_their_places() {
        assert_eq!(place(&[], &[]).0, []);
        let one = [Size { width: 60.0, height: 20.0 }];
        assert_eq!(place(&one, &[(0, 0), (0, 7)]), (vec![Point { x: 30.0, y: 10.0 }], one[0]));
        let (points, paper) = place(&[one[0]; 2], &[]);
        assert_eq!((collisions(&points, &[one[0]; 2]), paper.width), (0, 60.0));
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
        #[test]
        fn no_two_boxes_of_up_to_sixty_overlap_and_all_are_on_the_paper(
            boxes in proptest::collection::vec((8.0..260.0f64, 8.0..90.0f64), 1..60),
            ends in proptest::collection::vec((0usize..60, 0usize..60), 0..150),
            star in any::<bool>(),
        ) {
            let sizes: Vec<Size> = boxes.iter().map(|&(width, height)| Size { width, height }).collect();
            let ends: Vec<_> = ends.iter().map(|&(a, b)| (if star { 0 } else { a % sizes.len() }, b % sizes.len())).collect();
            let (points, paper) = place(&sizes, &ends);
            prop_assert_eq!(collisions(&points, &sizes), 0);
            for (point, size) in points.iter().zip(&sizes) {
                prop_assert!(point.x - size.width / 2.0 > -0.01 && point.x + size.width / 2.0 < paper.width + 0.01);
                prop_assert!(point.y - size.height / 2.0 > -0.01 && point.y + size.height / 2.0 < paper.height + 0.01);
            }
            prop_assert_eq!(place(&sizes, &ends).0, points);
        }
    }
}

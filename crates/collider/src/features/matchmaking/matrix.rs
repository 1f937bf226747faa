//! The matchmaking matrix, after the one of Nantes: competence fields of one world × need fields of
//! the other. A cell says how many organisations offer this competence for this need, and how many
//! with this need call for this competence. Organisations are counted, not phrases.

use std::collections::{BTreeSet, HashMap};

use uuid::Uuid;

use crate::features::organisations::fields::{Axis, Vocabulary, World};

/// A phrase of an organisation, as far as the matrix is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The field of its own axis.
    pub field: String,
    /// Fields of the other axis that it speaks to.
    pub meets: Vec<String>,
    /// Whether it is a fact; a proposal that nobody has confirmed is not.
    pub confirmed: bool,
}

/// What one organisation brings to one view of the matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Which organisation.
    pub id: Uuid,
    /// Competences, if it stands in the world that offers.
    pub competences: Vec<Heard>,
    /// Needs, if it stands in the world that seeks.
    pub needs: Vec<Heard>,
}

/// How many, and how many of them are only proposed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Organisations in all.
    pub all: usize,
    /// Those of them for whom only proposals speak.
    pub proposed: usize,
}

/// Offered and wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Who offers.
    pub offered: Count,
    /// Who wants.
    pub wanted: Count,
}

/// A row or a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Code of the field.
    pub code: String,
    /// Code of the heading above it.
    pub group: String,
    /// Organisations with anything in this line.
    pub counts: Counts,
}

/// A cell: who offers and who wants, in the order in which they were heard.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Who offers.
    pub offered: Vec<Uuid>,
    /// Who wants.
    pub wanted: Vec<Uuid>,
    /// The numbers.
    pub counts: Counts,
}

impl Cell {
    /// Whether somebody wants this and nobody offers it.
    pub fn is_gap(&self) -> bool {
        self.offered.is_empty() && !self.wanted.is_empty()
    }

    /// Whether somebody offers this and nobody wants it.
    pub fn is_idle(&self) -> bool {
        !self.offered.is_empty() && self.wanted.is_empty()
    }
}

/// In which order rows and columns stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// As the vocabulary has them, under their headings.
    #[default]
    Groups,
    /// Most wanted first.
    Wanted,
    /// Most offered first.
    Offered,
}

impl Order {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Groups, Self::Wanted, Self::Offered];

    /// In addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Wanted => "wanted",
            Self::Offered => "offered",
        }
    }

    /// The inverse of [`Order::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// The matrix of one view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Whose competences stand in the rows.
    pub look: World,
    /// Competence fields.
    pub rows: Vec<Line>,
    /// Need fields.
    pub columns: Vec<Line>,
    /// Organisations that offer or want anything at all.
    pub total: Counts,
    cells: Vec<Cell>,
}

impl Matrix {
    /// Counts what everybody says.
    pub fn count(vocabulary: &Vocabulary, look: World, speakers: &[Speaker]) -> Self {
        let rows = lines(vocabulary, Axis::Competence, look);
        let columns = lines(vocabulary, Axis::Need, look.other());
        let mut matrix = Self {
            look,
            cells: vec![Cell::default(); rows.len() * columns.len()],
            rows,
            columns,
            total: Counts::default(),
        };
        let (row_of, column_of) = (places(&matrix.rows), places(&matrix.columns));
        for speaker in speakers {
            let offers = spots(&speaker.competences, &row_of, &column_of, |own, other| {
                (own, other)
            });
            matrix.add(speaker.id, &offers, Voice::Offers);
            let wants = spots(&speaker.needs, &column_of, &row_of, |own, other| {
                (other, own)
            });
            matrix.add(speaker.id, &wants, Voice::Wants);
        }
        matrix
    }

    fn add(&mut self, id: Uuid, spots: &Spots, voice: Voice) {
        let width = self.columns.len();
        for (row, column) in &spots.all {
            let cell = &mut self.cells[row * width + column];
            match voice {
                Voice::Offers => cell.offered.push(id),
                Voice::Wants => cell.wanted.push(id),
            }
            voice
                .of(&mut cell.counts)
                .add(spots.confirmed.contains(&(*row, *column)));
        }
        // In a line, and in all, an organisation counts once however many cells it is in.
        for (row, confirmed) in spots.lines(|spot| spot.0) {
            voice.of(&mut self.rows[row].counts).add(confirmed);
        }
        for (column, confirmed) in spots.lines(|spot| spot.1) {
            voice.of(&mut self.columns[column].counts).add(confirmed);
        }
        if !spots.all.is_empty() {
            voice.of(&mut self.total).add(!spots.confirmed.is_empty());
        }
    }

    /// The cell where a row and a column meet.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        &self.cells[row * self.columns.len() + column]
    }

    /// The cell of a competence field and a need field, with its place.
    pub fn find(&self, competence: &str, need: &str) -> Option<(usize, usize, &Cell)> {
        let row = self.rows.iter().position(|line| line.code == competence)?;
        let column = self.columns.iter().position(|line| line.code == need)?;
        Some((row, column, self.cell(row, column)))
    }

    /// Every cell with its row and column.
    pub fn cells(&self) -> impl Iterator<Item = (usize, usize, &Cell)> {
        let width = self.columns.len().max(1);
        self.cells
            .iter()
            .enumerate()
            .map(move |(place, cell)| (place / width, place % width, cell))
    }

    /// Whom to win: cells that are wanted and that nobody fills, most wanted first.
    pub fn gaps(&self) -> Vec<(usize, usize)> {
        self.sorted_cells(Cell::is_gap, |cell| cell.wanted.len())
    }

    /// What nobody asks for yet, most offered first.
    pub fn idle(&self) -> Vec<(usize, usize)> {
        self.sorted_cells(Cell::is_idle, |cell| cell.offered.len())
    }

    fn sorted_cells(
        &self,
        choose: impl Fn(&Cell) -> bool,
        weight: impl Fn(&Cell) -> usize,
    ) -> Vec<(usize, usize)> {
        let mut found: Vec<_> = self.cells().filter(|(_, _, cell)| choose(cell)).collect();
        found.sort_by_key(|(row, column, cell)| (std::cmp::Reverse(weight(cell)), *row, *column));
        found
            .into_iter()
            .map(|(row, column, _)| (row, column))
            .collect()
    }

    /// The same numbers with rows and columns in another order; equal ones stay as they stood.
    #[must_use]
    pub fn ordered(&self, order: Order) -> Self {
        let sorted = |lines: &[Line]| {
            let mut places: Vec<usize> = (0..lines.len()).collect();
            let key = |place: &usize| {
                let Counts { offered, wanted } = lines[*place].counts;
                std::cmp::Reverse(match order {
                    Order::Groups => (0, 0),
                    Order::Wanted => (wanted.all, offered.all),
                    Order::Offered => (offered.all, wanted.all),
                })
            };
            places.sort_by_key(key);
            places
        };
        let (rows, columns) = (sorted(&self.rows), sorted(&self.columns));
        let cells = rows
            .iter()
            .flat_map(|row| {
                columns
                    .iter()
                    .map(|column| self.cell(*row, *column).clone())
            })
            .collect();
        Self {
            look: self.look,
            rows: rows.iter().map(|place| self.rows[*place].clone()).collect(),
            columns: columns
                .iter()
                .map(|place| self.columns[*place].clone())
                .collect(),
            total: self.total,
            cells,
        }
    }
}

impl Count {
    fn add(&mut self, confirmed: bool) {
        self.all += 1;
        self.proposed += usize::from(!confirmed);
    }
}

#[derive(Clone, Copy)]
enum Voice {
    Offers,
    Wants,
}

impl Voice {
    fn of(self, counts: &mut Counts) -> &mut Count {
        match self {
            Self::Offers => &mut counts.offered,
            Self::Wants => &mut counts.wanted,
        }
    }
}

/// Row and column of every cell that an organisation is in, and of those that facts put it in.
#[derive(Default)]
struct Spots {
    all: BTreeSet<(usize, usize)>,
    confirmed: BTreeSet<(usize, usize)>,
}

impl Spots {
    /// The rows or columns of the cells, and whether facts put the organisation there.
    fn lines(&self, line: fn(&(usize, usize)) -> usize) -> Vec<(usize, bool)> {
        let confirmed: BTreeSet<usize> = self.confirmed.iter().map(line).collect();
        let all: BTreeSet<usize> = self.all.iter().map(line).collect();
        all.into_iter()
            .map(|place| (place, confirmed.contains(&place)))
            .collect()
    }
}

fn spots(
    heard: &[Heard],
    own: &HashMap<String, usize>,
    other: &HashMap<String, usize>,
    spot: impl Fn(usize, usize) -> (usize, usize),
) -> Spots {
    let mut spots = Spots::default();
    for phrase in heard {
        let Some(field) = own.get(&phrase.field) else {
            continue;
        };
        for meets in phrase.meets.iter().filter_map(|code| other.get(code)) {
            spots.all.insert(spot(*field, *meets));
            if phrase.confirmed {
                spots.confirmed.insert(spot(*field, *meets));
            }
        }
    }
    spots
}

fn lines(vocabulary: &Vocabulary, axis: Axis, world: World) -> Vec<Line> {
    vocabulary
        .groups(axis, world)
        .into_iter()
        .flat_map(|(heading, leaves)| leaves.into_iter().map(move |leaf| (heading, leaf)))
        .map(|(heading, leaf)| Line {
            code: leaf.code.clone(),
            group: heading.code.clone(),
            counts: Counts::default(),
        })
        .collect()
}

fn places(lines: &[Line]) -> HashMap<String, usize> {
    lines
        .iter()
        .enumerate()
        .map(|(place, line)| (line.code.clone(), place))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROWS: [&str; 3] = ["packaging-design", "film-video", "no-such-field"];
    const COLUMNS: [&str; 3] = [
        "need-brand-sales",
        "need-employer-appeal",
        "need-explain-product",
    ];

    fn heard(field: &str, meets: &[&str], confirmed: bool) -> Heard {
        Heard {
            field: field.to_owned(),
            meets: meets.iter().map(|code| (*code).to_owned()).collect(),
            confirmed,
        }
    }

    fn speaker(id: u128, competences: Vec<Heard>, needs: Vec<Heard>) -> Speaker {
        Speaker {
            id: Uuid::from_u128(id),
            competences,
            needs,
        }
    }

    fn count(speakers: &[Speaker]) -> Matrix {
        Matrix::count(Vocabulary::shipped(), World::Creative, speakers)
    }

    #[test]
    fn organisations_are_counted_once_a_cell_a_line_and_in_all() {
        let film = |text: &[&str]| heard("film-video", text, true);
        let matrix = count(&[
            speaker(
                1,
                vec![
                    film(&["need-employer-appeal"]),
                    film(&["need-employer-appeal", "need-brand-sales"]),
                    heard("packaging-design", &["need-brand-sales"], false),
                ],
                vec![],
            ),
            speaker(
                2,
                vec![],
                vec![heard("need-employer-appeal", &["film-video"], true)],
            ),
        ]);
        let (_, _, cell) = matrix
            .find("film-video", "need-employer-appeal")
            .expect("a cell");
        assert_eq!(
            cell.offered,
            [Uuid::from_u128(1)],
            "two phrases, one organisation"
        );
        assert_eq!(cell.wanted, [Uuid::from_u128(2)]);
        let of = |lines: &[Line], code: &str| {
            lines
                .iter()
                .find(|line| line.code == code)
                .map(|line| line.counts)
                .expect("a line")
        };
        let once = |proposed| Count { all: 1, proposed };
        assert_eq!(
            of(&matrix.rows, "film-video").offered,
            once(0),
            "two cells, one organisation"
        );
        assert_eq!(of(&matrix.columns, "need-brand-sales").offered, once(0));
        assert_eq!(
            of(&matrix.rows, "packaging-design").offered,
            once(1),
            "only proposed"
        );
        assert_eq!(matrix.total.offered, once(0));
        assert_eq!(matrix.total.wanted, once(0));
    }

    #[test]
    fn gaps_and_idle_cells_are_listed_by_weight() {
        let wants =
            |id, field: &str, calls: &str| speaker(id, vec![], vec![heard(field, &[calls], true)]);
        let matrix = count(&[
            speaker(
                1,
                vec![heard("packaging-design", &["need-brand-sales"], true)],
                vec![],
            ),
            wants(2, "need-explain-product", "film-video"),
            wants(3, "need-employer-appeal", "film-video"),
            wants(4, "need-employer-appeal", "film-video"),
        ]);
        let codes = |places: Vec<(usize, usize)>| -> Vec<(String, String)> {
            let name = |(row, column): (usize, usize)| {
                (
                    matrix.rows[row].code.clone(),
                    matrix.columns[column].code.clone(),
                )
            };
            places.into_iter().map(name).collect()
        };
        let pair = |row: &str, column: &str| (row.to_owned(), column.to_owned());
        assert_eq!(
            codes(matrix.gaps()),
            [
                pair("film-video", "need-employer-appeal"),
                pair("film-video", "need-explain-product")
            ]
        );
        assert_eq!(
            codes(matrix.idle()),
            [pair("packaging-design", "need-brand-sales")]
        );
        let wanted = matrix.ordered(Order::Wanted);
        assert_eq!(wanted.rows[0].code, "film-video");
        assert_eq!(wanted.columns[0].code, "need-employer-appeal");
    }

    #[test]
    fn the_other_way_round_has_the_other_fields() {
        let needs = vec![heard("need-production-partner", &["wood-furniture"], true)];
        let competences = vec![heard("wood-furniture", &["need-production-partner"], true)];
        let both = [speaker(1, competences, needs)];
        let matrix = Matrix::count(Vocabulary::shipped(), World::Industry, &both);
        let (_, _, cell) = matrix
            .find("wood-furniture", "need-production-partner")
            .expect("a cell");
        assert_eq!((cell.offered.len(), cell.wanted.len()), (1, 1));
        assert_eq!(
            count(&both).total,
            Counts::default(),
            "these fields are of the other view"
        );
    }

    fn any_heard(
        own: [&'static str; 3],
        other: [&'static str; 3],
    ) -> impl Strategy<Value = Vec<Heard>> {
        let meets = prop::collection::vec(prop::sample::select(other.to_vec()), 0..3);
        let phrase = (prop::sample::select(own.to_vec()), meets, any::<bool>());
        prop::collection::vec(
            phrase.prop_map(|(f, m, confirmed)| heard(f, &m, confirmed)),
            0..4,
        )
    }

    fn any_speakers() -> impl Strategy<Value = Vec<Speaker>> {
        let one = (any_heard(ROWS, COLUMNS), any_heard(COLUMNS, ROWS));
        prop::collection::vec(one, 0..8).prop_map(|all| {
            (1..)
                .zip(all)
                .map(|(id, (competences, needs))| speaker(id, competences, needs))
                .collect()
        })
    }

    /// Every number of the matrix, in a fixed order.
    fn numbers(matrix: &Matrix) -> Vec<usize> {
        let lines = matrix
            .rows
            .iter()
            .chain(&matrix.columns)
            .map(|line| line.counts);
        let cells = matrix.cells().map(|(_, _, cell)| cell.counts);
        lines
            .chain(cells)
            .chain([matrix.total])
            .flat_map(|counts| [counts.offered.all, counts.wanted.all])
            .collect()
    }

    proptest! {
        #[test]
        fn sums_are_the_organisations_of_their_cells(speakers in any_speakers()) {
            let matrix = count(&speakers);
            let distinct = |choose: &dyn Fn(usize, usize) -> bool, offered: bool| {
                matrix
                    .cells()
                    .filter(|(row, column, _)| choose(*row, *column))
                    .flat_map(|(_, _, cell)| if offered { &cell.offered } else { &cell.wanted })
                    .collect::<BTreeSet<_>>()
                    .len()
            };
            for (place, line) in matrix.rows.iter().enumerate() {
                prop_assert_eq!(line.counts.offered.all, distinct(&|row, _| row == place, true));
                prop_assert_eq!(line.counts.wanted.all, distinct(&|row, _| row == place, false));
            }
            for (place, line) in matrix.columns.iter().enumerate() {
                prop_assert_eq!(line.counts.offered.all, distinct(&|_, column| column == place, true));
                prop_assert_eq!(line.counts.wanted.all, distinct(&|_, column| column == place, false));
            }
            prop_assert_eq!(matrix.total.offered.all, distinct(&|_, _| true, true));
            for (_, _, cell) in matrix.cells() {
                prop_assert_eq!(cell.counts.offered.all, cell.offered.len());
                prop_assert_eq!(cell.counts.wanted.all, cell.wanted.len());
                prop_assert!(cell.counts.offered.proposed <= cell.counts.offered.all);
            }
        }

        #[test]
        fn without_an_organisation_no_number_is_higher(speakers in any_speakers(), out in 0usize..8) {
            let mut fewer = speakers.clone();
            if out < fewer.len() {
                fewer.remove(out);
            }
            let (all, fewer) = (numbers(&count(&speakers)), numbers(&count(&fewer)));
            prop_assert!(all.iter().zip(&fewer).all(|(all, fewer)| fewer <= all));
        }

        #[test]
        fn the_order_changes_no_number(speakers in any_speakers()) {
            let matrix = count(&speakers);
            for order in Order::ALL {
                let ordered = matrix.ordered(order);
                for (row, column, cell) in ordered.cells() {
                    let (own, other) = (&ordered.rows[row], &ordered.columns[column]);
                    let (_, _, before) = matrix.find(&own.code, &other.code).expect("the same cells");
                    prop_assert_eq!(before, cell);
                }
                let weight = |line: &Line| match order {
                    Order::Groups => 0,
                    Order::Wanted => line.counts.wanted.all,
                    Order::Offered => line.counts.offered.all,
                };
                prop_assert!(ordered.rows.is_sorted_by(|a, b| weight(a) >= weight(b)));
                prop_assert!(ordered.columns.is_sorted_by(|a, b| weight(a) >= weight(b)));
            }
            prop_assert_eq!(matrix.ordered(Order::Groups), matrix);
        }
    }
}

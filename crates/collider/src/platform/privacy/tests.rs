//! The words of decisions themselves; that they cover the schema is tested where all of them are known.

use super::*;

const KIND: Kind = Kind {
    code: "lamp",
    of: People::Members,
    ground: Ground::Contract,
};
const LAMPS: PersonalData = PersonalData {
    tables: &[],
    rules: &[Rule {
        code: "old-lamps",
        kind: &KIND,
        days: 30,
        table: "lamp",
        since: "lit_at",
        only: "",
        act: Act::Row,
        example: None,
    }],
    hooks: &[],
};

#[test]
fn an_operator_chooses_days_and_is_told_of_slips() {
    let decisions = Decisions::new(vec![&LAMPS]);
    let rule = decisions.rules().next().expect("a rule");
    let chosen = |code: &str| retaining::Chosen::from([(code.to_owned(), 7)]);
    assert_eq!(retaining::days(rule, &retaining::Chosen::new()), 30);
    assert_eq!(retaining::days(rule, &chosen("old-lamps")), 7);
    assert_eq!(retaining::days(rule, &chosen("old_lamps")), 7);
    assert_eq!(
        retaining::unknown(&decisions, &chosen("old_lamps")),
        [""; 0]
    );
    assert_eq!(
        retaining::unknown(&decisions, &chosen("old-lamp")),
        ["old-lamp"]
    );
    assert_eq!(decisions.kinds(), [&KIND]);
}

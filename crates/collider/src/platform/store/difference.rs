//! What is different between a thing before and after a change, value by value, as the audit log
//! keeps them. Pure.

use serde_json::{Map, Value};

/// One value that is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands: names of the fields, outermost first.
    pub path: Vec<String>,
    /// What was there; `None` if nothing was.
    pub before: Option<String>,
    /// What is there; `None` if nothing is.
    pub after: Option<String>,
}

/// Compares two JSON texts. A list is a set of entries here: what left it stands under before, what
/// joined it under after. A text that is no JSON is shown as it is.
pub fn differences(before: Option<&str>, after: Option<&str>) -> Vec<Difference> {
    let read = |text: Option<&str>| match text {
        None => Value::Null,
        Some(text) => serde_json::from_str(text).unwrap_or_else(|_| text.into()),
    };
    let mut found = Vec::new();
    compare(&mut Vec::new(), &read(before), &read(after), &mut found);
    found
}

fn compare(path: &mut Vec<String>, before: &Value, after: &Value, found: &mut Vec<Difference>) {
    if before == after {
        return;
    }
    match (as_fields(before), as_fields(after)) {
        (Some(old), Some(new)) => {
            let joined = new.keys().filter(|key| !old.contains_key(*key));
            for key in old.keys().chain(joined) {
                path.push(key.clone());
                let (old, new) = (old.get(key), new.get(key));
                compare(
                    path,
                    old.unwrap_or(&Value::Null),
                    new.unwrap_or(&Value::Null),
                    found,
                );
                path.pop();
            }
        }
        _ => match (as_entries(before), as_entries(after)) {
            (Some(old), Some(new)) => {
                let left = old.iter().filter(|entry| !new.contains(entry));
                let came = new.iter().filter(|entry| !old.contains(entry));
                let (left, came): (Vec<_>, Vec<_>) = (left.collect(), came.collect());
                if left.is_empty() && came.is_empty() {
                    // The same entries in another order.
                    note(path, Some(listed(old)), Some(listed(new)), found);
                }
                for entry in left {
                    note(path, shown(entry), None, found);
                }
                for entry in came {
                    note(path, None, shown(entry), found);
                }
            }
            _ => note(path, shown(before), shown(after), found),
        },
    }
}

fn note(
    path: &[String],
    before: Option<String>,
    after: Option<String>,
    found: &mut Vec<Difference>,
) {
    if before != after {
        found.push(Difference {
            path: path.to_vec(),
            before,
            after,
        });
    }
}

/// The fields of an object, none for nothing. A phrase with its language is one value.
fn as_fields(value: &Value) -> Option<&Map<String, Value>> {
    static NOTHING: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    match value {
        Value::Null => Some(&NOTHING),
        Value::Object(fields) if phrase(fields).is_none() => Some(fields),
        _ => None,
    }
}

fn as_entries(value: &Value) -> Option<&[Value]> {
    match value {
        Value::Null => Some(&[]),
        Value::Array(entries) => Some(entries),
        _ => None,
    }
}

/// A text and the language it is in, and nothing else.
fn phrase(fields: &Map<String, Value>) -> Option<String> {
    let text = fields.get("text")?.as_str()?;
    match (fields.get("lang"), fields.len()) {
        (None | Some(Value::Null), 1) => Some(text.to_owned()),
        (Some(Value::String(lang)), 2) => Some(format!("{lang}: {text}")),
        (Some(Value::Null), 2) => Some(text.to_owned()),
        _ => None,
    }
}

fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        Value::Array(entries) if entries.is_empty() => None,
        Value::Array(entries) => Some(listed(entries)),
        Value::Object(fields) => Some(phrase(fields).unwrap_or_else(|| {
            let named = |(name, value)| Some(format!("{name}: {}", shown(value)?));
            let fields: Vec<String> = fields.iter().filter_map(named).collect();
            fields.join("; ")
        })),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
    }
}

fn listed(entries: &[Value]) -> String {
    let entries: Vec<String> = entries.iter().filter_map(shown).collect();
    entries.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: Option<&str>, after: Option<&str>) -> Vec<String> {
        differences(before, after)
            .into_iter()
            .map(|one| {
                let [before, after] =
                    [one.before, one.after].map(|text| text.unwrap_or("-".into()));
                format!("{}: {before} > {after}", one.path.join("."))
            })
            .collect()
    }

    #[test]
    fn only_what_differs_is_told_value_by_value() {
        let before = r#"{"profile":{"name":"Livarna","founded":1998,"sectors":["C24","C25"],
            "needs":[{"text":"nova podoba","lang":"sl"}],"contact":{"email":"a@b.si"}}}"#;
        let after = r#"{"profile":{"name":"Livarna Kranj","founded":1998,"sectors":["C25","design"],
            "needs":[{"text":"nova podoba","lang":"sl"},{"text":"website"}],"visibility":"public"}}"#;
        assert_eq!(
            told(Some(before), Some(after)),
            [
                "profile.contact.email: a@b.si > -",
                "profile.name: Livarna > Livarna Kranj",
                "profile.needs: - > website",
                "profile.sectors: C24 > -",
                "profile.sectors: - > design",
                "profile.visibility: - > public",
            ]
        );
        assert_eq!(told(Some(before), Some(before)), [""; 0]);
    }

    #[test]
    fn what_came_or_went_is_told_as_a_whole() {
        let thing = r#"{"name":"Ana","works":[{"title":"Stol","year":2020}],"langs":[]}"#;
        assert_eq!(
            told(None, Some(thing)),
            ["name: - > Ana", "works: - > title: Stol; year: 2020"]
        );
        assert_eq!(
            told(Some(thing), None),
            ["name: Ana > -", "works: title: Stol; year: 2020 > -"]
        );
        assert_eq!(told(None, None), [""; 0]);
    }

    #[test]
    fn another_order_and_other_kinds_are_differences() {
        assert_eq!(
            told(Some(r#"["a","b"]"#), Some(r#"["b","a"]"#)),
            [": a, b > b, a"]
        );
        assert_eq!(told(Some("1"), Some(r#"{"a":2}"#)), [": 1 > a: 2"]);
        assert_eq!(told(Some("no JSON"), Some("null")), [": no JSON > -"]);
    }
}

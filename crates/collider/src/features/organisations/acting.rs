//! Shows a visitor on every page for which of their organisations they act, and lets them change.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::Catalogue;
use crate::{
    features::people::{Action, Visitor, rights::Scope},
    platform::web::{Entry, Hat, Viewer},
};

/// Puts the names of a visitor's organisations into what the layout shows of them. One that the
/// directory does not have (any more) is left out.
pub async fn name_viewer(
    State(catalogue): State<Catalogue>,
    mut request: Request,
    next: Next,
) -> Response {
    let person = request
        .extensions()
        .get::<Visitor>()
        .and_then(Visitor::person)
        .filter(|person| !person.organisations.is_empty());
    if let Some(person) = person {
        let hats: Vec<Hat> = {
            let contents = catalogue.read();
            let named = person.organisations.iter().filter_map(|id| {
                let listed = contents.get(*id)?;
                Some(Hat {
                    id: *id,
                    name: listed.name.clone(),
                    worn: person.acting_for == Some(*id),
                })
            });
            named.collect()
        };
        let acting_for = person.acting_for;
        // Whoever introduces has it in the navigation already.
        let introductions =
            Action::ReadIntroductions.scope_for(&Visitor::known(person.clone())) == Scope::Own;
        if let Some(viewer) = request.extensions_mut().get_mut::<Viewer>() {
            if let Some(id) = acting_for.filter(|id| hats.iter().any(|hat| hat.id == *id)) {
                viewer.navigation.push(Entry {
                    address: format!("/organisations/{id}").into(),
                    key: "nav-own-organisation",
                    icon: "building-2",
                });
                if introductions {
                    viewer.navigation.push(Entry {
                        address: "/introductions".into(),
                        key: "nav-introductions",
                        icon: "handshake",
                    });
                }
            }
            viewer.hats = hats;
        }
    }
    next.run(request).await
}

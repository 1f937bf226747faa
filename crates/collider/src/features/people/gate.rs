//! Routes that each name what they do, and the gate in front of them.

use std::{fmt, future::Future, pin::Pin};

use axum::{
    Router,
    extract::{DefaultBodyLimit, RawPathParams, Request},
    handler::Handler,
    http::Method,
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{MethodRouter, get, post},
};
use uuid::Uuid;

use super::{
    Visitor,
    rights::{Action, Belongings, Subject, Verdict, decide},
};
use crate::platform::{Platform, web::Problem};

/// What an address names, by the names of its places: `{id}`.
#[derive(Debug, Clone, Default)]
pub struct Named(Vec<(String, String)>);

impl Named {
    /// The text at a place.
    pub fn text(&self, place: &str) -> Option<&str> {
        self.0
            .iter()
            .find(|(name, _)| name == place)
            .map(|(_, text)| text.as_str())
    }

    /// The id at a place, if what stands there is one.
    pub fn id(&self, place: &str) -> Option<Uuid> {
        self.text(place)?.parse().ok()
    }
}

type LookedUp = Pin<Box<dyn Future<Output = Result<Belongings, Problem>> + Send>>;

/// Finds out to whom a thing belongs. What does not exist belongs to nobody: who may only reach their
/// own is refused alike, whether it exists or not.
pub type LookUp = fn(Platform, Named) -> LookedUp;

/// What a route does, and to what.
#[derive(Clone, Copy)]
pub struct Right {
    /// What it does.
    pub action: Action,
    about: About,
}

#[derive(Clone, Copy)]
enum About {
    Hub,
    Own,
    Thing(LookUp),
}

impl fmt::Debug for Right {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} to {}", self.action, self.reach())
    }
}

impl Right {
    /// To what it does that, in a word: `hub`, `own` or `thing`.
    pub fn reach(&self) -> &'static str {
        match self.about {
            About::Hub => "hub",
            About::Own => "own",
            About::Thing(_) => "thing",
        }
    }
}

impl From<Action> for Right {
    /// To something of the whole hub.
    fn from(action: Action) -> Self {
        Self {
            action,
            about: About::Hub,
        }
    }
}

impl Action {
    /// To what is the visitor's own by the nature of the page; its handler reaches nothing else, unless
    /// `visitor.may(action)`.
    pub fn own(self) -> Right {
        Right {
            action: self,
            about: About::Own,
        }
    }

    /// To the thing that the address names.
    pub fn to(self, look_up: LookUp) -> Right {
        Right {
            action: self,
            about: About::Thing(look_up),
        }
    }

    /// To the organisation that the address names at `{id}`.
    pub fn to_organisation(self) -> Right {
        self.to(|_, named| {
            let belongings = named.id("id").map(Belongings::of_organisation);
            Box::pin(std::future::ready(Ok(belongings.unwrap_or_default())))
        })
    }
}

/// A route and what was decided about it.
#[derive(Debug, Clone)]
pub struct Decided {
    /// `GET` or `POST`.
    pub method: Method,
    /// `/organisations/{id}`.
    pub path: String,
    /// What it does, and to what.
    pub right: Right,
}

/// The routes of features. One without a [`Right`] cannot be written.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<Platform>,
    decided: Vec<Decided>,
}

impl Routes {
    /// None yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page to look at.
    #[must_use]
    pub fn get<H, T>(self, path: &str, right: impl Into<Right>, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        self.on(Method::GET, path, right.into(), get(handler))
    }

    /// A form that is sent.
    #[must_use]
    pub fn post<H, T>(self, path: &str, right: impl Into<Right>, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        self.on(Method::POST, path, right.into(), post(handler))
    }

    /// A form with files, which may be larger than others: up to `bytes`.
    #[must_use]
    pub fn upload<H, T>(self, path: &str, right: impl Into<Right>, bytes: usize, handler: H) -> Self
    where
        H: Handler<T, Platform>,
        T: 'static,
    {
        let large = post(handler).route_layer(DefaultBodyLimit::max(bytes));
        self.on(Method::POST, path, right.into(), large)
    }

    /// All routes of another feature as well.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.router = self.router.merge(other.router);
        self.decided.extend(other.decided);
        self
    }

    /// What was decided about each route.
    pub fn decided(&self) -> &[Decided] {
        &self.decided
    }

    /// For the server.
    pub fn into_router(self) -> Router<Platform> {
        self.router
    }

    fn on(
        mut self,
        method: Method,
        path: &str,
        right: Right,
        handler: MethodRouter<Platform>,
    ) -> Self {
        let gated = handler.route_layer(from_fn(
            move |named: RawPathParams, request: Request, next: Next| {
                pass(right, named, request, next)
            },
        ));
        self.router = self.router.route(path, gated);
        self.decided.push(Decided {
            method,
            path: path.to_owned(),
            right,
        });
        self
    }
}

/// Lets a request through to its handler, or says why not.
async fn pass(right: Right, named: RawPathParams, request: Request, next: Next) -> Response {
    let visitor = request.extensions().get::<Visitor>();
    let platform = request.extensions().get::<Platform>();
    let (Some(visitor), Some(platform)) = (visitor.cloned(), platform.cloned()) else {
        return Problem::broken("a route stands outside the guard").into_response();
    };
    let subject = match right.about {
        About::Hub => Subject::Hub,
        About::Own => Subject::Own,
        About::Thing(look_up) => {
            let named = named
                .iter()
                .map(|(name, text)| (name.to_owned(), text.to_owned()))
                .collect();
            match look_up(platform, Named(named)).await {
                Ok(belongings) => Subject::Thing(belongings),
                Err(problem) => return problem.into_response(),
            }
        }
    };
    match decide(&visitor, right.action, &subject) {
        Verdict::Granted => next.run(request).await,
        Verdict::SignInFirst => Problem::sign_in_first().into_response(),
        Verdict::Refused => Problem::not_allowed().into_response(),
    }
}

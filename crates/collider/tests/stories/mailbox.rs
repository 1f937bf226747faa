//! The letters that the demo shows instead of sending them.

use std::time::Duration;

use crate::world::{Seen, World};

/// A letter as its reader sees it.
pub struct Letter {
    /// One line.
    pub subject: String,
    page: Seen,
    base: String,
}

impl Letter {
    /// The page behind its button.
    pub fn link(&self) -> String {
        let links = self.page.attributes("article.letter a", "href");
        let mut ours = links
            .iter()
            .filter_map(|link| link.strip_prefix(&self.base))
            .filter(|path| path.len() > 1);
        ours.next().expect("a link in the letter").to_owned()
    }

    /// What it says.
    pub fn text(&self) -> String {
        self.page.texts("article.letter").join(" ")
    }

    /// The code in it.
    pub fn code(&self) -> String {
        // Lines are parted by marks, not by blanks.
        let parted = Seen {
            status: self.page.status,
            leads_to: None,
            html: self.page.html.replace("<br>", " "),
        };
        let text = parted.texts("article.letter").join(" ");
        let words: Vec<&str> = text.split_whitespace().collect();
        let half =
            |word: &str| word.len() == 4 && word.bytes().all(|sign| sign.is_ascii_uppercase());
        words
            .windows(2)
            .find(|pair| pair.iter().all(|word| half(word)))
            .expect("a code in the letter")
            .join(" ")
    }
}

/// Addresses of the letters that were written, with their pages, the newest first.
async fn written(world: &World) -> Vec<(String, String)> {
    let outbox = world.stranger().sees("/outbox").await;
    let addresses = outbox.texts("main tbody td .small");
    let letters = outbox.attributes("main tbody a[href^='/outbox/']", "href");
    assert_eq!(addresses.len(), letters.len());
    addresses.into_iter().zip(letters).collect()
}

/// How many letters to an address were written.
pub async fn count(world: &World, address: &str) -> usize {
    let all = written(world).await;
    all.iter().filter(|(to, _)| to == address).count()
}

/// The last letter to an address, when this many were written to it. Letters are written in the
/// background.
pub async fn letter(world: &World, address: &str, number: usize) -> Letter {
    for _ in 0..200 {
        let all = written(world).await;
        let mut to_address = all.iter().filter(|(to, _)| to == address);
        if to_address.clone().count() >= number {
            let (_, path) = to_address.next().expect("counted");
            let page = world.stranger().sees(path).await;
            return Letter {
                subject: page.texts("h1").join(" "),
                page,
                base: world.base.clone(),
            };
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no letter number {number} to {address} within 20 seconds");
}

/// Waits long enough that a letter that is to be written would have been: another one, asked for
/// later, is there.
pub async fn until_worked_off(world: &World) {
    let witness = "facilitator@demo.example";
    let before = count(world, witness).await;
    world
        .stranger()
        .sends("/sign-in", &[("email", witness)])
        .await;
    letter(world, witness, before + 1).await;
}

//! What a browser says of itself, in words by which a person recognises the device.

/// A browser and the system it runs on, as far as they can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Device {
    /// "Firefox".
    pub browser: Option<&'static str>,
    /// "Windows".
    pub system: Option<&'static str>,
}

/// Browsers by the mark in their User-Agent. Most also carry the marks of those further down.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];

/// Systems by the mark in a User-Agent. Android carries the mark of Linux, iPads that of macOS.
const SYSTEMS: [(&str, &str); 7] = [
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Mac OS X", "macOS"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

impl Device {
    /// From a User-Agent header.
    pub fn of(user_agent: &str) -> Self {
        let known = |marks: &[(&str, &'static str)]| {
            marks
                .iter()
                .find(|(mark, _)| user_agent.contains(mark))
                .map(|(_, name)| *name)
        };
        Self {
            browser: known(&BROWSERS),
            system: known(&SYSTEMS),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_told_by_browser_and_system() {
        let told = |agent: &str| {
            let Device { browser, system } = Device::of(agent);
            (browser.unwrap_or("?"), system.unwrap_or("?"))
        };
        for (agent, expected) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
                ("Firefox", "Windows"),
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
                ("Edge", "Windows"),
            ),
            (
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36",
                ("Chrome", "Android"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                ("Safari", "iPhone"),
            ),
            (
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
                ("Safari", "macOS"),
            ),
            ("curl/8.14.1", ("?", "?")),
            ("", ("?", "?")),
        ] {
            assert_eq!(told(agent), expected, "{agent}");
        }
    }
}

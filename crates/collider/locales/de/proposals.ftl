# Eine Neufassung, die ein Sprachmodell vorschlägt.

proposals-sent = Der Text wird an { $host } gesendet, wo ihn das Modell { $model } neu fasst.
proposals-name = Vorschlag einer Maschine ({ $model })
proposals-mark = VORSCHLAG EINER MASCHINE ({ $model } bei { $host })
proposals-adopt = Das hat eine Maschine geschrieben. Zahlen, Daten und Namen wurden mit Ihrem Text verglichen, der Sinn nicht. Es wurde nichts geändert: Übernehmen kann es nur ein Mensch.

proposals-off = Es ist kein Sprachmodell eingeschaltet, und es wurde nichts gesendet. Es steht in den Einstellungen unter language_model; im Handbuch steht, wie das geht und wohin der Text gelangt.
proposals-setting = Es kann kein Sprachmodell gefragt werden: language_model.{ $setting } fehlt oder ist nicht brauchbar. Bitte berichtigen Sie es in den Einstellungen.
proposals-not-encrypted = Es kann kein Sprachmodell gefragt werden: language_model.endpoint muss mit https:// beginnen, es sei denn, das Modell läuft auf diesem Rechner. Es wurde nichts gesendet.
proposals-unreachable = Kein Vorschlag: { $host } ist nicht zu erreichen. Ihr Text ist, wie er war.
proposals-too-slow = Kein Vorschlag: { $host } hat nicht rechtzeitig geantwortet. Ihr Text ist, wie er war. Mit language_model.timeout_seconds darf es länger dauern.
proposals-led-elsewhere = Kein Vorschlag: { $host } leitet an eine andere Adresse weiter, und der Text wird nur an die aus den Einstellungen gesendet. Bitte berichtigen Sie language_model.endpoint.
proposals-status = Kein Vorschlag: { $host } hat mit dem Fehler { $status } geantwortet. Ihr Text ist, wie er war.
proposals-too-large = Kein Vorschlag: { $host } hat weit mehr gesendet als einen neu gefassten Text.
proposals-form = Kein Vorschlag: Was { $host } gesendet hat, hat nicht die Form einer solchen Antwort. Ist language_model.endpoint die Adresse einer Schnittstelle mit /chat/completions?

proposals-empty = Der Vorschlag wurde abgelehnt: Er ist leer.
proposals-cut-off = Der Vorschlag wurde abgelehnt: Er bricht vor dem Ende ab.
proposals-too-long = Der Vorschlag wurde abgelehnt: Er hat { $is } Zeichen, zu erwarten waren höchstens { $most }.
proposals-other-language = Der Vorschlag wurde abgelehnt: Er ist auf { $language } und nicht in der Sprache des Textes.
proposals-no-language = Der Vorschlag wurde abgelehnt: Er ist in keiner Sprache, die der Coach kennt.
proposals-facts = Der Vorschlag wurde abgelehnt: Er sagt, was in Ihrem Text nicht steht.

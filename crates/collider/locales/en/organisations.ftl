## The directory.
organisations-directory = Directory
organisations-directory-count =
    { $count ->
        [one] { $count } organisation.
       *[other] { $count } organisations.
    }
organisations-directory-unapproved =
    { $count ->
        [one] { $count } of them is not approved yet.
       *[other] { $count } of them are not approved yet.
    }
organisations-import-table = Import a table
organisations-new = Add an organisation
organisations-empty-title = Nobody is listed yet
organisations-empty-words = The directory begins with a table of organisations: from a register, from a registration form, from a colleague. Every row becomes a profile, and you see it before anything is stored.
organisations-empty-visitor = Nobody has been listed here so far. Please come back soon.
organisations-search-label = Search by meaning, in any language
organisations-search-placeholder = What are you looking for? In any language.
organisations-search = Search
organisations-search-hint = Finds by meaning: “packaging” also finds “embalaža” and “Verpackung”.
organisations-filters = Filters
organisations-filters-chosen =
    { $count ->
        [0] Filters
       *[other] Filters ({ $count })
    }
organisations-apply = Apply
organisations-building = The engine is still reading what the profiles say: { $done } of { $total }. Search and fields will soon know them all.
organisations-reduced = Search goes by letters only, because the text encoder is not installed. Your operator can install it with “collider encoder install”.
organisations-found = { $count } of { $total }
organisations-take-along = Take along:
organisations-chosen-words = “{ $words }”
organisations-remove-filter = Remove the filter “{ $filter }”
organisations-remove-filters = Remove all filters
organisations-results = Results
organisations-none-title = Nobody matches all of this
organisations-none-words = Remove a filter, or say it in other words: a whole phrase finds more than a single word.
organisations-hit-offer = Can do what you look for
organisations-hit-seek = Seeks what you look for
organisations-hit-example = Has done such work
organisations-understood-as = “{ $term }” understood as “{ $meaning }”
organisations-row-seeks = seeks
organisations-whom-to-meet = Whom to meet?
organisations-who-can-help = who can help?
organisations-facet-more = { $count } more
organisations-facet-side = Side
organisations-facet-kind = Kind
organisations-facet-sector = Sectors
organisations-facet-region = Region
organisations-facet-language = Working languages
organisations-facet-size = Size
organisations-facet-competence = Competence
organisations-facet-need = Need
organisations-facet-state = State
organisations-size-micro = fewer than 10 people
organisations-size-small = 10 to 49 people
organisations-size-medium = 50 to 249 people
organisations-size-large = 250 people and more
organisations-state-draft = draft
organisations-state-waiting = waiting for approval
organisations-state-approved = approved
organisations-state-expired = run out

## A profile.
organisations-organisation = Organisation
organisations-expires-on = valid until { $date }
organisations-expired-on = ran out on { $date }
organisations-also-called = Also known as { $names }
organisations-edit = Edit
organisations-seeks = Seeks
organisations-can = Can do
organisations-says-nothing = Has not said anything here yet.
organisations-works = Examples of work
organisations-with-partners = with { $partners }
organisations-history = What happened
organisations-history-note = “{ $note }”
organisations-happened-created = Listed
organisations-happened-changed = Changed
organisations-happened-approved = Approved
organisations-happened-renewed = Renewed
organisations-happened-returned = Given back to be written on
organisations-happened-restored = Brought back
organisations-happened-confirmed = Proposals confirmed
organisations-happened-proposal-declined = A proposal declined
organisations-happened-imported = Changed by an import
organisations-happened-import-undone = As before that import again
organisations-happened-introduced = Introduced to another organisation
organisations-happened-note = With a note
organisations-actor-operator = command line
organisations-actor-program = the program
organisations-field = Field: { $field }
organisations-field-confirm = confirm
organisations-field-correct = change the field
organisations-field-none = in no field
organisations-field-of-phrase = Field of the phrase
organisations-field-kept = Kept: from now on “{ $phrase }” belongs to this field, wherever it is said.
organisations-keep = Keep
organisations-next-confirm =
    { $count ->
        [one] Look at { $count } proposal
       *[other] Look at { $count } proposals
    }
organisations-look-at-proposals = Look at the proposals
organisations-next-consent = Note the consent
organisations-next-consent-words = Nobody else sees the profile before the organisation has agreed to being listed.
organisations-next-approve = Approve the profile
organisations-next-approve-words = The approval holds for a year. Others see the profile from then on.
organisations-approve = Approve
organisations-next-renew = Renew the approval
organisations-next-renew-words = Ask the organisation whether everything still holds, and renew for another year.
organisations-renew = Renew for a year
organisations-next-phrases = Say what it can do and what it seeks
organisations-next-phrases-words = Without a competence or a need nobody can be suggested.
organisations-next-suggestions = See whom it should meet
organisations-look-at-suggestions = See the suggestions
organisations-founded = Founded
organisations-website = Web address
organisations-contact = Contact
organisations-consented = Consent to being listed
organisations-reference = Key in your table
organisations-hidden-draft = Nobody else but facilitators sees it: it is a draft.
organisations-hidden-waiting = Nobody else but facilitators sees it: it waits for approval.
organisations-hidden-expired = Nobody else but facilitators sees it: the approval has run out.
organisations-hidden-facilitators = Nobody else but facilitators sees it, as it was chosen.
organisations-hidden-consent = Nobody else but facilitators sees it: the consent is missing.
organisations-more-actions = More to do
organisations-return = Give back
organisations-return-note = What is still missing?
organisations-return-hint = The profile becomes a draft; your note stands in its history.
organisations-remove = Remove
organisations-remove-title = Remove { $name }?
organisations-remove-words =
    { $phrases ->
        [one] { $phrases } phrase
       *[other] { $phrases } phrases
    } and { $works ->
        [one] { $works } example of work
       *[other] { $works } examples of work
    } go along, and so do its introductions.
organisations-remove-undo = The profile itself can be brought back right afterwards.
organisations-removed = { $name } is removed.
organisations-restored = { $name } is back.
organisations-still-here = This organisation is still here.
organisations-approved = { $name } is approved.
organisations-renewed = { $name } is renewed for a year.
organisations-returned = { $name } is a draft again.
organisations-decided-already = This was decided already.
organisations-reference-reused = Meanwhile another organisation has the same key in the table.
    .next = Change the key there first, then bring this one back.

## Writing a profile.
organisations-edit-title = Edit the profile
organisations-new-title = Add an organisation
organisations-section-who = Who it is
organisations-name = Name
organisations-name-hint = As it stands on the letterhead.
organisations-other-names = Other names
organisations-one-a-line = One on each line.
organisations-sectors-hint = Begin to write a word or a code; the thirteen creative sectors and NACE 2.1 are understood. Empty a line to remove it.
organisations-country = Country
organisations-region-hint = Name or NUTS code.
organisations-description = Description
organisations-description-hint = Two or three sentences, as you would tell a neighbour.
organisations-description-lang = Language of the description
organisations-language-open = language: by its words
organisations-language-of-phrase = Language
organisations-competence = Competence
organisations-competence-example = for example: sand casting from a batch of one
organisations-competences-hint = Short phrases, each in its own language. “Sand casting from a batch of one” says more than “casting”.
organisations-need = Need
organisations-need-example = for example: a fair stand that is built up in an hour
organisations-needs-hint = What is missing, in their own words. Empty a line to remove it.
organisations-more-lines = More lines
organisations-works-hint = What was made, for whom, with whom. Empty the title and the text to remove an example.
organisations-work-number = Example { $number }
organisations-work-title = Title
organisations-work-text = What it was
organisations-work-year = Year
organisations-work-lang = Language
organisations-work-partners = With whom (one on each line)
organisations-more-works = More examples
organisations-contact-hint = Who sees it you choose below, under “Who sees what”.
organisations-contact-agrees = A person named here is shown to others only once they have said yes themselves, with their own account under this address.
organisations-contact-own = Is it you? Say yes here
organisations-contact-waits = The contact is shown to those chosen for it only once the person has said yes themselves, under “What you said yes to” in their own account. Until then only the organisation’s own people and facilitators see it.
organisations-contact-name = Name
organisations-contact-role = Role
organisations-contact-email = E-mail
organisations-contact-phone = Telephone
organisations-contact-hidden = Contact: hidden
organisations-consented-hint = The day on which the organisation agreed. Without it nobody but facilitators sees the profile.
organisations-reference-hint = By this an import finds the organisation again.
organisations-save = Save
organisations-cancel = Cancel
organisations-preview-show = Preview
organisations-as-others-see-it = How others see it
organisations-created = { $name } is listed and waits for approval.
organisations-saved = { $name } is saved.
organisations-nothing-changed = Nothing was different, so nothing was changed.
organisations-meanwhile-title = Somebody else saved this profile in the meantime
organisations-meanwhile-words = Below stands what you wrote. If you save again, it replaces the newer version.
organisations-meanwhile-differs = Your version differs from the newer one in:
organisations-meanwhile-look = See the newer version in a new window
organisations-news-approved = The profile of { $name } was approved
organisations-news-renewed = The profile of { $name } was renewed
organisations-news-returned = The profile of { $name } was given back to be completed

## What is not right in a profile. $value is what was found there.
organisations-flaw-name-missing = The name is missing.
organisations-flaw-title-missing = This example of work has no title.
organisations-flaw-too-long = This is too long: { $value } characters.
organisations-flaw-too-many = These are too many: { $value }.
organisations-flaw-control-characters = There are characters in this that nobody can read. Please type it anew.
organisations-flaw-sector-unknown = “{ $value }” is no sector that we know. Choose one from the list.
organisations-flaw-country-unknown = “{ $value }” is no country that we know.
organisations-flaw-region-unknown = “{ $value }” is no NUTS region that we know. A name or a code from the list is understood.
organisations-flaw-region-elsewhere = The region { $value } lies in another country.
organisations-flaw-language-unknown = “{ $value }” is no language that we know.
organisations-flaw-year = “{ $value }” is no year. Four digits, please.
organisations-flaw-date = “{ $value }” is no day. Please write it as 2026-03-31.
organisations-flaw-date-later = “{ $value }” is still to come. Nobody can have agreed yet.
organisations-flaw-website = “{ $value }” is no web address. It looks like www.example.org.
organisations-flaw-email = “{ $value }” is no e-mail address.
organisations-flaw-reference-taken = Another organisation has the key “{ $value }”.

## Proposals.
organisations-proposals = Confirm proposals
organisations-proposals-count =
    { $count ->
        [0] We gathered nothing from the words that is not confirmed or declined.
        [one] { $count } thing we gathered from the words. It holds only when you agree.
       *[other] { $count } things we gathered from the words. They hold only when you agree.
    }
organisations-proposals-building = What the profiles say is still being read; more proposals are coming.
organisations-proposals-empty-title = Nothing to confirm
organisations-proposals-empty-words = When a profile does not say on which side it stands, what it is, or what it can do, a proposal stands here that follows from its words.
organisations-proposals-none-title = No proposal meets these filters
organisations-proposals-shown =
    { $count ->
        [one] { $count } proposal
       *[other] { $count } proposals
    }
organisations-what = What
organisations-proposed = Proposed
organisations-because = Because it says
organisations-how-sure = How sure
organisations-how-many = How many
organisations-order = In which order
organisations-order-sureness = surest first
organisations-order-organisation = by organisation
organisations-any-subject = anything
organisations-any-value = any value
organisations-any-sureness = also guessed ones
organisations-at-least-1 = also guessed ones
organisations-at-least-2 = at least rather sure
organisations-at-least-3 = only sure ones
organisations-subject-side = Side
organisations-subject-kind = Kind
organisations-subject-sector = Sector
organisations-subject-competence = Competence
organisations-subject-need = Need
organisations-choose-all = Choose all on this page
organisations-choose-row = Choose { $name }: { $what }
organisations-chosen = chosen
organisations-decide = Decide
organisations-confirm = Confirm
organisations-decline = Decline
organisations-confirm-chosen = Confirm the chosen
organisations-decline-chosen = Decline the chosen
organisations-confirm-all =
    { $count ->
        [one] Confirm { $count }
       *[other] Confirm all { $count }
    }
organisations-decline-all =
    { $count ->
        [one] Decline { $count }
       *[other] Decline all { $count }
    }
organisations-confirm-all-now =
    { $count ->
        [one] Yes, confirm { $count }
       *[other] Yes, confirm all { $count }
    }
organisations-decline-all-now =
    { $count ->
        [one] Yes, decline { $count }
       *[other] Yes, decline all { $count }
    }
organisations-confirm-all-words = What you confirm becomes part of the profiles.
organisations-decline-all-words = What you decline is not proposed again.
organisations-all-about =
    { $count ->
        [one] This is about { $count } organisation.
       *[other] This is about { $count } organisations.
    }
organisations-all-moved = The list has changed since you looked at it. Please look again and decide.
organisations-all-sums = What would be decided
organisations-all-examples = Examples
organisations-confirmed =
    { $count ->
        [one] { $count } proposal is confirmed,
       *[other] { $count } proposals are confirmed,
    } { $organisations ->
        [one] { $organisations } profile knows more now.
       *[other] { $organisations } profiles know more now.
    }
organisations-confirmed-none = The profiles had said this themselves meanwhile; nothing was changed.
organisations-declined =
    { $count ->
        [one] { $count } proposal is declined and will not come again.
       *[other] { $count } proposals are declined and will not come again.
    }
organisations-nothing-chosen = Nothing was chosen. Tick a line first.

## The vocabulary: fields and trade words.
organisations-vocabulary = Vocabulary
organisations-vocabulary-words = The rows and columns of the matrix. What you change here takes effect at once.
organisations-vocabulary-field = Field
organisations-vocabulary-phrases = Phrases
organisations-vocabulary-examples = Example phrases
organisations-vocabulary-example = Example
organisations-vocabulary-examples-hint = From these the engine learns what belongs to the field. A dozen in several languages is a good beginning.
organisations-vocabulary-own = yours
organisations-vocabulary-add = Add a field
organisations-vocabulary-add-here = Add below
organisations-vocabulary-edit = Change the field
organisations-vocabulary-parent = Stands under
organisations-vocabulary-no-parent = nothing: it is a heading or stands by itself
organisations-vocabulary-name = Name
organisations-vocabulary-short = Name as a column head (at most 22 characters)
organisations-vocabulary-hint = What belongs to it
organisations-vocabulary-name-missing = The field needs a name in at least one language.
organisations-vocabulary-too-long = This has { $value } characters; at most { $most } fit.
organisations-vocabulary-added = { $name } is added.
organisations-vocabulary-saved = { $name } is changed.
organisations-vocabulary-retired = { $name } is retired. Its phrases look for another field.
organisations-vocabulary-restored = { $name } is back.
organisations-vocabulary-retired-title = Retired
organisations-vocabulary-retire-group = This also retires every field under it. Go on?
organisations-change = Change
organisations-retire = Retire
organisations-bring-back = Bring back
organisations-glossary = Trade words
organisations-glossary-words = Words that the search would not understand otherwise. What you enter here takes effect at once.
organisations-word-add-title = Add a word
organisations-word = Word
organisations-word-lang = Language
organisations-word-meaning = Means the same as
organisations-word-meaning-hint = The meaning in plain English words: “injection moulding”, “veneer”.
organisations-word-add = Add
organisations-word-search = Find a word or a meaning
organisations-word-from = From
organisations-word-shipped = shipped
organisations-word-is-retired = retired
organisations-word-missing = A word with letters is missing here.
organisations-meaning-missing = Here the meaning is missing: what the word stands for.
organisations-word-too-long = This is too long; at most { $most } characters.
organisations-word-added = “{ $term }” is understood from now on.
organisations-word-saved = “{ $term }” is changed.
organisations-word-retired = “{ $term }” is retired.
organisations-word-restored = “{ $term }” is back.
organisations-words-count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
organisations-words-found = { $count } found
organisations-words-none = No word is found by this.
organisations-every-language = in every language
organisations-any-language = all languages

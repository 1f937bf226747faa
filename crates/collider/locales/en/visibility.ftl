## Who sees what of a profile
visibility-title = Who sees what
visibility-hint = Each of these groups is part of the one before it.
visibility-whole = The whole profile
visibility-parts = Parts of it
visibility-parts-hint = Show a part to fewer people than the profile. Whoever is not among them does not find it either: not in search and filters, not in the matrix, not in files, not as a reason of a suggestion.
visibility-like-profile = Like the whole profile
visibility-part-description = Description
visibility-part-competences = What it can do
visibility-part-needs = What it seeks
visibility-part-works = Examples of work
visibility-part-details = Size, year of founding, languages
visibility-part-website = Web address
visibility-part-contact = Contact
visibility-group-public = Everybody
    .hint = Also without an account.
visibility-group-members = Members
    .hint = People with an account.
visibility-group-other-side = The other side
    .hint = Approved organisations of industry for the creative side, of the creative side for industry.
visibility-group-matched = Matched organisations
    .hint = Those with which both have said yes to an introduction.
visibility-group-facilitators = Facilitators only
    .hint = Nobody else finds it.

## Looking at a profile as somebody else
visibility-see-as = See it as:
visibility-see-as-saved = See it, as it is saved, as:
visibility-as-public = people without an account
visibility-as-members = members
visibility-as-other-side = organisations of the other side
visibility-as-matched = matched organisations
visibility-preview = This is how { $who } see it.
visibility-preview-later = For { $who } this page is not there yet. This is how they will see it once the profile is approved and the consent is noted.
visibility-preview-hidden = For { $who } this page is not there.
visibility-preview-end = Back to your own view
visibility-seen-so-by = It is seen so by: { $who }.
visibility-nothing-shown = Nothing is shown here.

## When an organisation's own people write
visibility-own-edit = When you change what others read, the profile waits for a facilitator's approval, and until then others do not see it. Who sees what, the contact and the consent hold at once.
visibility-saved-and-waits = { $name } is saved and waits for approval. Until then others do not see it.
visibility-introduced = Both were introduced to each other.
visibility-introduced-again = Both were introduced to each other again.

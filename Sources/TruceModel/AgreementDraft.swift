/// A proposal for an agreement file, made from claims of a ceasefire that no known agreement covers.
///
/// Nothing in it is known but that somebody said so; every entry keeps the claims it was read from.
package struct AgreementDraft: Hashable, Sendable {
  /// An entry with what it rests on.
  package struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    /// Sorted by id.
    package var claims: [ClaimID]

    package init(_ value: Value, claims: [ClaimID]) {
      self.value = value
      self.claims = claims
    }
  }

  /// A field that a person must fill before the file is sound.
  package enum Gap: String, Sendable, CaseIterable {
    case kind, parties
  }

  package var id: AgreementID
  package var name: String
  /// Names of two words or more by which the reports call it.
  package var aliases: [String]
  /// nil: the words do not say.
  package var kind: Agreement.Kind?
  package var parties: [Entry<Agreement.Party>]
  package var mediators: [Entry<Agreement.Party>]
  package var guarantors: [Entry<Agreement.Party>]
  /// Places as told, most specific first.
  package var places: [Entry<PlaceReference>]
  /// The earliest day given for it; nil: none is.
  package var declared: Entry<CalendarDay>?
  package var effective: Entry<CalendarDay>?
  package var ended: Entry<CalendarDay>?
  /// The claims it was made from, in the order of their reports.
  package var claims: [Claim]
  /// What a person must fill in.
  package var gaps: [Gap]

  package init(
    id: AgreementID, name: String, aliases: [String], kind: Agreement.Kind?,
    parties: [Entry<Agreement.Party>], mediators: [Entry<Agreement.Party>],
    guarantors: [Entry<Agreement.Party>], places: [Entry<PlaceReference>],
    declared: Entry<CalendarDay>?, effective: Entry<CalendarDay>?, ended: Entry<CalendarDay>?,
    claims: [Claim]
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.kind = kind
    self.parties = parties
    self.mediators = mediators
    self.guarantors = guarantors
    self.places = places
    self.declared = declared
    self.effective = effective
    self.ended = ended
    self.claims = claims
    gaps = (kind == nil ? [.kind] : []) + (parties.isEmpty ? [.parties] : [])
  }
}

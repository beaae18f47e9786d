package import TruceModel

/// Which incidents are wanted, and in which order; what is nil does not matter.
package struct IncidentQuery: Hashable, Sendable {
  package enum Order: String, Hashable, Sendable, CaseIterable {
    case day, origins, reports, killed, latest
    /// What matters most to a reviewer, reviewed ones left out.
    case queue
  }

  /// Words that a claim of it must hold.
  package var words: String?
  /// First and last day that its first day may be.
  package var from: CalendarDay?
  package var to: CalendarDay?
  /// Name of the first place.
  package var place: String?
  package var province: String?
  /// Id, or name where it has none.
  package var actor: String?
  package var type: EventType?
  package var grade: Grade?
  package var agreement: AgreementID?
  package var isContested: Bool?
  package var order: Order
  package var isDescending: Bool
  package var limit: Int
  package var offset: Int
  /// The side that says that `accused` did it, as `AccusationCount` names both; nil of either: it does
  /// not matter.
  package var accuser: String?
  package var accused: String?
  /// The incidents that hold `words`, as `Store.incidents(holding:)` gives them; nil: they are looked
  /// for anew.
  package var holding: [IncidentID]?
  /// These alone, or none of these; nil: it does not matter.
  package var among: [IncidentID]?
  package var apartFrom: [IncidentID]?
  /// Many incidents match, so that the first of them are soon found by going through all in the
  /// order; else those that match are found first and put in order. The result is the same.
  package var isBroad = false

  package init(
    words: String? = nil, from: CalendarDay? = nil, to: CalendarDay? = nil, place: String? = nil,
    province: String? = nil, actor: String? = nil, type: EventType? = nil, grade: Grade? = nil,
    agreement: AgreementID? = nil, isContested: Bool? = nil, order: Order = .day,
    isDescending: Bool = true, limit: Int = 50, offset: Int = 0
  ) {
    self.words = words
    self.from = from
    self.to = to
    self.place = place
    self.province = province
    self.actor = actor
    self.type = type
    self.grade = grade
    self.agreement = agreement
    self.isContested = isContested
    self.order = order
    self.isDescending = isDescending
    self.limit = limit
    self.offset = offset
  }
}

extension IncidentQuery {
  /// Nothing but words narrows it.
  package var isSearchAlone: Bool {
    var bare = IncidentQuery(words: words, order: order, isDescending: isDescending)
    bare.limit = limit
    bare.offset = offset
    bare.holding = holding
    bare.isBroad = isBroad
    return words != nil && order != .queue && bare == self
  }
}

/// One line of a list of incidents.
package struct IncidentSummary: Hashable, Sendable {
  package var id: IncidentID
  package var type: EventType?
  package var firstDay: CalendarDay?
  package var lastDay: CalendarDay?
  package var place: String?
  package var province: String?
  package var coordinate: Coordinate?
  package var grade: Grade?
  package var isContested: Bool
  package var isReviewed: Bool
  package var claims: Int
  package var reports: Int
  /// Known origins alone.
  package var origins: Int
  /// Lowest number of killed that an origin gives; nil: none.
  package var killed: Int?
  /// Points of the queue.
  package var weight: Int
}

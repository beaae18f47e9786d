/// One published item: what an outlet put out, as Truce keeps it.
package struct Report: Hashable, Sendable, Codable {
  /// How the publication date is known.
  package enum DateBasis: String, Sendable, CaseIterable, Codable {
    case metadata, text, inferred, unknown
  }

  package var id: ReportID
  /// As the user gave it; nil for a line of JSON Lines.
  package var path: String?
  package var title: String?
  package var outlet: String?
  package var author: String?
  /// `CITY, March 5 (Agency) —` at the head of the text, to the letter.
  package var dateline: Attested<Dateline>?
  package var published: CalendarDay?
  package var publishedBasis: DateBasis
  /// Minutes after midnight, where the publication date came with a time of day.
  package var publishedMinute: Int?
  package var url: String?
  /// BCP 47, `en` unless the page says otherwise.
  package var language: String
  /// The decoded text with nothing removed. Every span of every claim points into it.
  package var text: String
  /// The kept paragraphs in order, non-overlapping, trimmed of white space.
  package var body: [Paragraph]
  /// What was set aside, in order, each with its reason.
  package var removed: [Removal]
  /// The outlet or wire this text is credited to, if it is a reprint.
  package var reprintOf: Attested<String>?
  /// Agencies credited in the text: "(AFP)", "— Reuters".
  package var credits: [Attested<String>]

  package init(
    id: ReportID, path: String? = nil, title: String? = nil, outlet: String? = nil,
    author: String? = nil, dateline: Attested<Dateline>? = nil, published: CalendarDay? = nil,
    publishedBasis: DateBasis = .unknown, publishedMinute: Int? = nil, url: String? = nil,
    language: String = "en", text: String, body: [Paragraph] = [], removed: [Removal] = [],
    reprintOf: Attested<String>? = nil, credits: [Attested<String>] = []
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.outlet = outlet
    self.author = author
    self.dateline = dateline
    self.published = published
    self.publishedBasis = publishedBasis
    self.publishedMinute = publishedMinute
    self.url = url
    self.language = language
    self.text = text
    self.body = body
    self.removed = removed
    self.reprintOf = reprintOf
    self.credits = credits
  }
}

/// Where and when a report says it was filed.
package struct Dateline: Hashable, Sendable, Codable {
  package var place: String?
  package var day: CalendarDay?
  package var agency: String?

  package init(place: String? = nil, day: CalendarDay? = nil, agency: String? = nil) {
    self.place = place
    self.day = day
    self.agency = agency
  }
}

/// A kept stretch of a report and the part of the page it stood in.
package struct Paragraph: Hashable, Sendable, Codable {
  package var span: Span
  package var zone: Zone

  package init(_ span: Span, zone: Zone = .body) {
    self.span = span
    self.zone = zone
  }
}

/// The part of a page in which words stand.
package enum Zone: String, Sendable, CaseIterable, Codable {
  case body, headline, caption
}

/// A stretch of a report that is not reporting, with the reason it was set aside.
package struct Removal: Hashable, Sendable, Codable {
  package var span: Span
  /// The name of the cleaning rule, such as `donation` or `share-prompt`.
  package var reason: String

  package init(span: Span, reason: String) {
    self.span = span
    self.reason = reason
  }
}

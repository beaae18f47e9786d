/// One incident: who says what of it, where the accounts part, what agreements say, what was judged.
package struct IncidentPage: PageContent {
  package static let template = "incident"

  package var title: String
  var href: String
  var id: String
  /// The id that was asked for, where it is another: that incident was merged into this one.
  var askedFor: String?
  var type: String
  var what: String
  var when: String
  var whenBasis: String?
  var places: [PlaceLine]
  var disputed: String?
  var grade: String
  var gradeWords: String
  var gradeReasons: [String]
  var isContested: Bool
  var isReviewed: Bool
  var origins: Int
  var claimCount: Int
  var reportCount: Int
  var whole: IncidentLine?
  var assignee: String?
  var harms: [HarmLine]
  var actors: [ActorLine]
  var positions: [PositionLine]
  var contradictions: [ContradictionLine]
  var blocs: [BlocLine]
  /// Claims that have no room on this page.
  var claimsLeftOut: Int
  var allClaimsHref: String?
  var provisions: [TestLine]
  var provisionsLeftOut: Int
  var links: [LinkLine]
  var history: [JudgementLine]
  var near: [IncidentLine]
  var similar: [IncidentLine]
  var map: Markup?

  struct PlaceLine: Encodable, Sendable {
    var name: String
    var precision: String
    var latitude: Double?
    var longitude: Double?
    var radiusKilometres: Double
    var listHref: String
  }

  /// A claim named in a line, with the way to its words.
  struct Witness: Encodable, Sendable {
    var href: String
    var name: String
  }

  struct HarmLine: Encodable, Sendable {
    struct OfOrigin: Encodable, Sendable {
      var origin: String
      var count: String
      var who: String?
      /// The words of its first claim.
      var href: String?
    }

    var harm: String
    var name: String
    var low: Int?
    var high: Int?
    var range: String
    var status: String?
    var origins: [OfOrigin]
  }

  struct ActorLine: Encodable, Sendable {
    var name: String
    var href: String
    var standing: String
    var standingWords: String
    var witnesses: [Witness]
  }

  struct PositionLine: Encodable, Sendable {
    var accused: String
    var answer: String
    var answerWords: String
    var witnesses: [Witness]
  }

  struct ContradictionLine: Encodable, Sendable {
    struct Side: Encodable, Sendable {
      var value: String
      /// Those whose claims are not named; empty: all are.
      var origins: String
      var witnesses: [Witness]
    }

    var about: String
    var aboutWords: String
    var sides: [Side]
  }

  struct BlocLine: Encodable, Sendable {
    var bloc: String
    var name: String
    var origins: [OriginLine]
  }

  struct OriginLine: Encodable, Sendable {
    var name: String
    var href: String?
    var isKnown: Bool
    var side: String?
    var reports: Int
    var reportsWords: String
    /// Why reports count as one origin: copies, quotations.
    var reasons: [String]
    var claims: [ClaimLine]
  }

  /// One act against one provision, with the five questions.
  struct TestLine: Encodable, Sendable {
    struct Answer: Encodable, Sendable {
      var question: String
      var answer: String
      var answerWords: String
      var evidence: String
      var witnesses: [Witness]
    }

    var agreement: String
    var agreementHref: String
    var agreementName: String
    var provision: String?
    var provisionText: String?
    var likeTerms: Int
    var accused: String
    var accusers: String?
    var answers: [Answer]
    var finding: String?
  }

  /// Why two claims were joined.
  struct LinkLine: Encodable, Sendable {
    var first: Witness
    var second: Witness
    var score: String
    var isUncertain: Bool
    var reasons: [String]
  }
}

/// A judgement in a list.
struct JudgementLine: Encodable, Sendable {
  var number: Int
  var act: String
  var actWords: String
  var by: String
  var at: String
  var atWords: String
  var because: String?
  /// `in force`, `undone` or `waiting`.
  var state: String
  var isInForce: Bool
  var isWaiting: Bool
  var isUndone: Bool
  /// Whether somebody may take it back.
  var mayUndo: Bool
  /// What took it back; nil: nothing did.
  var undoing: Undoing?
  var subjects: [Subject]

  /// The judgement that took it back.
  struct Undoing: Encodable, Sendable {
    var number: Int
    var by: String
    var at: String
    var atWords: String
    var because: String
  }

  /// An incident that it speaks of.
  struct Subject: Encodable, Sendable {
    var href: String
    var name: String
  }
}

import TruceBrief
import TruceModel
import TruceStore

/// One agreement: its terms, what was said of it day by day, and what is alleged to break it.
package struct AgreementPage: PageContent {
  package static let template = "agreement"

  /// One term.
  struct Term: Encodable, Sendable {
    var id: String
    var anchor: String
    var code: String
    var kind: String
    var kindWords: String
    var text: String
    var bound: String
    var acts: String?
    var targets: String?
    var area: String?
    var deadline: String?
    var exceptions: String?
    var reference: String?
    /// Alleged violations of it.
    var alleged: Int
    var allegedHref: String
  }

  package var title: String
  var id: String
  var href: String
  var aliases: String?
  var kind: String
  var facts: [Fact]
  var references: [Reference]
  var unknowns: [String]
  var buildsOn: [IncidentPage.Witness]
  var terms: [Term]
  var onPaper: String?
  var asOf: String?
  /// What was said of it, the newest first.
  var timeline: [StandingLine]
  var timelineLeftOut: Int
  /// The term whose alleged violations are listed; nil: all.
  var provision: String?
  var violations: [ViolationLine]
  var pager: Pager
  var incidentsHref: String
  var briefHref: String
  var file: String
  var yaml: String
  var versions: Int

  /// A public text.
  struct Reference: Encodable, Sendable {
    var text: String
    var href: String?
  }

  /// An act that is alleged to break a term.
  struct ViolationLine: Encodable, Sendable {
    var provision: String?
    var incident: IncidentLine?
    var accused: String
    var accusers: String?
    var count: String?
    var answers: [Answer]
    var words: String?

    struct Answer: Encodable, Sendable {
      var question: String
      var answer: String
      var answerWords: String
    }
  }
}

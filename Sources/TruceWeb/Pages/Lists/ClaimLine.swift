import TruceBrief
import TruceModel
import TruceStore

/// Who asserts what, in the speaker's own words, with the way to them.
struct ClaimLine: Encodable, Sendable {
  /// Someone in the chain through which it came.
  struct Speaker: Encodable, Sendable {
    var name: String
    /// nil: no claim is its own.
    var href: String?
  }

  var id: String
  /// The words in the report.
  var href: String
  var type: String
  var what: String
  var stance: String
  var stanceWords: String
  var status: String
  /// nil: said to have happened, as most are.
  var statusWords: String?
  var justification: String?
  var quotation: Quotation
  /// Innermost first; empty: the outlet's own voice.
  var speakers: [Speaker]
  /// Named or not, somebody is quoted.
  var isQuoted: Bool
  var outlet: String?
  var outletHref: String?
  var report: String
  var reportHref: String
  var reportTitle: String?
  var published: String?
  var publishedWords: String?
  /// What was read from the words: place, time, who, whom, harm.
  var facts: [Fact]
  var incident: String?
  /// nil: in none, or the page is the incident's own.
  var incidentHref: String?
  /// What it was read as field by field, with the forms for putting that right.
  var fieldsHref: String
  /// What reviewers found in place of what was read.
  var found: [Fact]
  /// Of its words in the report.
  var anchor: String

  /// `isAtHome`: the page is that of its incident; `findings`: of the claim, in the order of making.
  init(
    _ placed: PlacedClaim, _ words: DeskWords, isAtHome: Bool = false, findings: [Finding] = []
  ) {
    let claim = placed.claim
    let event = claim.event
    id = claim.id.rawValue
    report = claim.report.rawValue
    href = Address.claim(claim)
    anchor = Address.anchor(ofClaim: id)
    type = event.type.rawValue
    what = words.title("type", event.type)
    stance = claim.stance.rawValue
    stanceWords = words.phrase("stance", claim.stance)
    status = event.status.rawValue
    statusWords = event.status == .occurred ? nil : words.phrase("status", event.status)
    justification = claim.justification.map { words.phrase("justification", $0.value) }
    quotation = Quotation(claim)
    speakers = claim.attribution.indices.reversed().compactMap { place in
      claim.attribution[place].speaker.map { speaker in
        let isInnermost = place == claim.attribution.count - 1
        let key = speaker.value.id?.rawValue ?? speaker.value.name
        return Speaker(
          name: words.shown(speaker.value.name) ?? "unnamed",
          href: isInnermost ? Address.speaker(key) : nil)
      }
    }
    isQuoted = !claim.attribution.isEmpty
    outlet = words.shown(placed.outlet)
    outletHref = placed.outlet.map(Address.outlet)
    reportHref = Address.report(report)
    reportTitle = words.shown(placed.reportTitle)
    published = placed.published?.description
    publishedWords = words.day(placed.published)
    facts = words.facts(of: event)
    incident = placed.incident?.rawValue
    let home = placed.incident.map { Address.incident($0.rawValue) }
    incidentHref = isAtHome ? nil : home
    fieldsHref = Address.fields(ofClaim: id)
    found = words.facts(of: findings)
  }
}

/// A named value.
struct Fact: Encodable, Hashable, Sendable {
  var name: String
  var value: String
}

extension DeskWords {
  /// What was read of an event, in words.
  func facts(of event: Event) -> [Fact] {
    var facts: [Fact] = []
    func add(_ name: String, _ values: [String]) {
      var seen: Set<String> = []
      let list = values.filter { !$0.isEmpty && seen.insert($0).inserted }
      if !list.isEmpty {
        facts.append(Fact(name: name, value: list.prefix(8).joined(separator: "; ")))
      }
    }
    add("when", event.time.map { [wording.when($0.value, months: .short).text] } ?? [])
    add("where", event.places.prefix(2).map { wording.place($0.value).text })
    add("who", event.actors.map { CleanText.value($0.value.name) })
    add("whom or what", event.targets.map { CleanText.value($0.value.name) })
    add("harm", event.casualties.map { harm($0.value) })
    add("with what", event.means.map { CleanText.value($0.value) })
    return facts
  }

  /// "at least 4 fighters killed"
  func harm(_ casualty: Casualty) -> String {
    let count = wording.count(casualty.count).text
    let who = casualty.who.map { " " + CleanText.value($0) } ?? ""
    return "\(count)\(who) \(phrase("harm-short", casualty.harm))"
  }
}

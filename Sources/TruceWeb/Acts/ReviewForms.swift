import HTTPTypes
import TruceModel
import TrucePipeline
import TruceStore

/// The forms of review: each makes one judgement.
enum ReviewForms {
  static var all: [FormRoute] {
    links + grades + remarks + [edit, rule]
  }

  private static var links: [FormRoute] {
    [
      route("same") { ledger, form in
        let (first, second) = try pair(ledger, form)
        return .same(first: first, second: second)
      },
      route("different") { ledger, form in
        let (first, second) = try pair(ledger, form)
        return .different(first: first, second: second)
      },
      route("part") { ledger, form in
        let part = try ledger.anchor(named: try form.required("part", "The part"))
        let whole = try ledger.anchor(named: try form.required("whole", "The whole"))
        try refuseCircle(part, whole, ledger)
        return .partOf(part: part, whole: whole)
      },
      route("merge") { ledger, form in
        let ids = form.all("id")
        guard Set(ids).count > 1 else {
          throw Trouble(.unprocessableContent, "Choose two incidents or more to merge.")
        }
        return try ledger.merge(ids)
      },
      route("split") { ledger, form in
        try ledger.split(
          try form.required("id", "The incident"), taking: form.all("claim").map { ClaimID($0) })
      },
    ]
  }

  /// The two incidents of a form; throws `Trouble` where they are one and the same.
  private static func pair(
    _ ledger: Ledger, _ form: Form
  ) throws -> (first: ClaimID, second: ClaimID) {
    let first = try ledger.anchor(named: try form.required("first", "The first incident"))
    let second = try ledger.anchor(named: try form.required("second", "The second incident"))
    guard first != second else {
      throw Trouble(.unprocessableContent, "Both are the same incident. Choose another one.")
    }
    return (first, second)
  }

  /// Throws `Trouble` where the whole is the part itself, or a part of it.
  private static func refuseCircle(
    _ part: ClaimID, _ whole: ClaimID, _ ledger: Ledger
  ) throws {
    guard part != whole else {
      throw Trouble(.unprocessableContent, "An incident is no part of itself. Choose another one.")
    }
    let start = try ledger.store.incidentID(holding: part)
    var seen: Set<IncidentID> = []
    var next = try ledger.store.incidentID(holding: whole)
    while let id = next, seen.insert(id).inserted {
      next = try ledger.store.incident(id)?.incident.partOf
      guard next == nil || next != start else {
        throw Trouble(
          .unprocessableContent,
          "\(id) is a part of that incident already; it cannot be its whole too.")
      }
    }
  }

  private static var grades: [FormRoute] {
    [("confirm", Grade.confirmed), ("discount", .discounted), ("contest", .contested)].map {
      name, grade in
      route(name) { ledger, form in
        .grade(
          claim: try ledger.anchor(named: try form.required("id", "The incident")), grade: grade)
      }
    }
  }

  private static var remarks: [FormRoute] {
    [
      route("assign") { ledger, form in
        .assign(
          claim: try ledger.anchor(named: try form.required("id", "The incident")), to: form["to"])
      },
      route("comment") { ledger, form in
        .comment(claim: try ledger.anchor(named: try form.required("id", "The incident")))
      },
      route("approve") { ledger, form in
        let number = try number(form)
        let isKnown = try ledger.store.judgements().contains { $0.number == number }
        guard try !isKnown || ledger.review().waiting.contains(where: { $0.number == number })
        else {
          throw Trouble(
            .unprocessableContent, "Judgement \(number) does not wait for a second person.")
        }
        return .approve(judgement: number)
      },
      route("undo") { ledger, form in
        let number = try number(form)
        guard try !ledger.review().retracted.contains(number) else {
          throw Trouble(.unprocessableContent, "Judgement \(number) is undone already.")
        }
        return .retract(judgement: number)
      },
    ]
  }

  private static var edit: FormRoute {
    route("edit") { ledger, form in
      .edit(
        claim: ClaimID(try form.required("claim", "The claim")),
        finding: try FindingForm(
          form: form, directory: ledger.directory,
          agreements: Set(try ledger.store.agreements().map(\.id))
        ).finding())
    }
  }

  private static var rule: FormRoute {
    route("second-person", role: .lead) { _, form in
      switch try form.required("rule", "on or off") {
      case "on": .requireSecondPerson(true)
      case "off": .requireSecondPerson(false)
      default: throw Trouble(.unprocessableContent, "The rule is on or off. Choose one.")
      }
    }
  }

  private static func number(_ form: Form) throws(Trouble) -> Int {
    guard let number = Int(try form.required("judgement", "The judgement")) else {
      throw Trouble(.unprocessableContent, "A judgement is named by its number.")
    }
    return number
  }

  private static func route(
    _ name: String, role: Viewer.Role = .analyst,
    _ act: @escaping @Sendable (Ledger, Form) throws -> ReviewAct
  ) -> FormRoute {
    FormRoute(path: "/acts/\(name)", role: role) { call in
      let person = try call.actor()
      let form = call.form
      let ledger = call.desk.ledger
      return try await call.desk.writer.run {
        let judgement = try ledger.record(
          try act(ledger, form), by: person, because: form["because"] ?? "")
        let isIn = try ledger.catchUp(within: patience)
        return try reply(judgement, form, ledger, isIn)
      }
    }
  }

  /// How long a reviewer waits for a judgement to be worked in, where much is being linked.
  private static let patience = Duration.seconds(5)

  /// Back to the incident, or to the claim where none has it, with what became of it.
  private static func reply(
    _ judgement: RecordedJudgement, _ form: Form, _ ledger: Ledger, _ isIn: Bool
  ) throws -> Reply {
    let isWaiting = try ledger.review().waiting.contains { $0.number == judgement.number }
    let incident = try judgement.act.claims.first.flatMap {
      try ledger.store.incidentID(holding: $0)
    }
    let page =
      incident.map { "/incidents/\(Address.segment($0.rawValue))" }
      ?? judgement.act.claims.first.map { "/claims/\(Address.segment($0.rawValue))" } ?? "/audit"
    return .redirect(
      form.next(or: page),
      notice: "Judgement \(judgement.number): \(judgement.act.name)"
        + (isWaiting ? "; it waits for a second person" : "")
        + (isIn ? "." : "; kept, and worked in once what came before it is linked."))
  }
}

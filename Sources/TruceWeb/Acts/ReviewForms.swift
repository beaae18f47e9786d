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
        .same(
          first: try ledger.anchor(named: try form.required("first", "The first incident")),
          second: try ledger.anchor(named: try form.required("second", "The second incident")))
      },
      route("different") { ledger, form in
        .different(
          first: try ledger.anchor(named: try form.required("first", "The first incident")),
          second: try ledger.anchor(named: try form.required("second", "The second incident")))
      },
      route("part") { ledger, form in
        .partOf(
          part: try ledger.anchor(named: try form.required("part", "The part")),
          whole: try ledger.anchor(named: try form.required("whole", "The whole")))
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
      route("approve") { _, form in .approve(judgement: try number(form)) },
      route("undo") { _, form in .retract(judgement: try number(form)) },
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
      .requireSecondPerson(try form.required("rule", "on or off") == "on")
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

  /// Back to the incident, with what became of it.
  private static func reply(
    _ judgement: RecordedJudgement, _ form: Form, _ ledger: Ledger, _ isIn: Bool
  ) throws -> Reply {
    let isWaiting = try ledger.review().waiting.contains { $0.number == judgement.number }
    let incident = try judgement.act.claims.first.flatMap {
      try ledger.store.incidentID(holding: $0)
    }
    let page = incident.map { "/incidents/\(Address.segment($0.rawValue))" } ?? "/audit"
    return .redirect(
      form.next(or: page),
      notice: "Judgement \(judgement.number): \(judgement.act.name)"
        + (isWaiting ? "; it waits for a second person" : "")
        + (isIn ? "." : "; kept, and worked in once what came before it is linked."))
  }
}

import ArgumentParser
import TruceModel
import TrucePipeline
import TruceStore

/// `truce review edit`: what the reviewer found in place of what the report says.
struct ReviewEdit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Put what you found in place of what a claim was read as.",
    discussion: """
      The report's words stay with the claim. Give one field at a time.

        truce review edit desk.ledger clm_… --place Saraqib --at 35.86,36.80 --by … --because …
        truce review edit desk.ledger clm_… --killed 3-5 --by … --because …
        truce review edit desk.ledger clm_… --speaker "Ministry of Defence" --by … --because …
        truce review edit desk.ledger clm_… --none target --by … --because …
      """)

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("The claim.", valueName: "claim")) var claim: String

  @Option(help: "Type of the event, such as shelling.") var type: EventType?
  @Option(help: "Whether it occurred: occurred, negated, planned, …") var status: EventStatus?
  @Option(help: "How the speaker stands to it: asserts, denies, …") var stance: Stance?
  @Option(help: "Who says so; give it again for each, the outermost first.")
  var speaker: [String] = []
  @Option(help: "Why it is said to be allowed: self-defence, response, …")
  var justification: Justification?
  @Option(help: "Whether it is a total or background, no single act: true or false.")
  var aggregate: Bool?
  @Option(help: "The day, such as 2020-03-05, or the first and last as 2020-03-05/2020-03-07.")
  var day: String?
  @Option(help: "Name of the place.") var place: String?
  @Option(help: "Degrees north and east of the place, as 35.86,36.80.") var at: String?
  @Option(help: "Who did it; give it again for each.") var actor: [String] = []
  @Option(help: "Who or what was hit; give it again for each.") var target: [String] = []
  @Option(help: "Harm to people, as 'killed 3-5 fighters'; give it again for each.")
  var harm: [String] = []
  @Option(help: "How many were killed: 3, 3-5 or 3- for at least 3.") var killed: String?
  @Option(help: "How many were injured, likewise.") var injured: String?
  @Option(help: "Things counted, as '40 vehicles'; give it again for each.")
  var quantity: [String] = []
  @Option(help: "Harm to things; give it again for each.") var damage: [String] = []
  @Option(help: "With what; give it again for each.") var means: [String] = []
  @Option(help: "Id of the agreement; see truce agreement list.") var agreement: String?
  @Option(
    help: ArgumentHelp(
      "A field of which the report says nothing after all; of speaker: the outlet's own voice.",
      valueName: "field"))
  var none: Finding.Field?

  @OptionGroup var reviewer: ReviewerOptions

  func validate() throws {
    let single: [Bool] = [
      type != nil, status != nil, stance != nil, justification != nil, aggregate != nil,
      day != nil, place != nil, agreement != nil, none != nil,
    ]
    let lists: [Bool] = [
      !speaker.isEmpty, !actor.isEmpty, !target.isEmpty, !quantity.isEmpty, !damage.isEmpty,
      !means.isEmpty, killed != nil || injured != nil || !harm.isEmpty,
    ]
    guard (single + lists).filter({ $0 }).count == 1 else {
      throw ValidationError("give one field, such as --day or --place")
    }
    if let none, none.nothing == nil {
      throw ValidationError("--none \(none.rawValue): every claim has one; give another")
    }
  }

  func run() async throws {
    try await ledger.judge(reviewer) { ledger in
      do {
        return .edit(claim: ClaimID(claim), finding: try finding(ledger))
      } catch let fault as FindingFault {
        throw ValidationError(fault.description)
      }
    }
  }

  private func finding(_ ledger: Ledger) throws -> Finding {
    if let finding = none?.nothing { return finding }
    if let type { return .type(type) }
    if let status { return .status(status) }
    if let stance { return .stance(stance) }
    if let justification { return .justification(justification) }
    if let aggregate { return .aggregate(aggregate) }
    if let day { return .time(try FoundValue.time(day)) }
    if let place { return .places([try FoundValue.place(place, at: at)]) }
    if let agreement { return .agreement(try known(agreement, ledger)) }
    return try list(ledger.directory)
  }

  private func list(_ directory: ActorDirectory) throws -> Finding {
    func entities(_ names: [String]) -> [Entity] { names.map { FoundValue.entity($0, directory) } }
    if !speaker.isEmpty { return .speakers(entities(speaker)) }
    if !actor.isEmpty { return .actors(entities(actor)) }
    if !target.isEmpty { return .targets(entities(target)) }
    if !quantity.isEmpty { return .quantities(try quantity.map(FoundValue.quantity)) }
    if !damage.isEmpty { return .damage(damage) }
    if !means.isEmpty { return .means(means) }
    return .casualties(
      try harm.map(FoundValue.casualty)
        + [(Casualty.Harm.killed, killed), (.injured, injured)].compactMap { harm, count in
          try count.map { Casualty(harm: harm, count: try FoundValue.count($0)) }
        })
  }

  private func known(_ id: String, _ ledger: Ledger) throws -> AgreementID {
    guard let agreement = try ledger.store.agreements().first(where: { $0.id.rawValue == id })
    else { throw ValidationError("\(id): no agreement of this ledger; see truce agreement list") }
    return agreement.id
  }
}

extension Finding.Field {
  /// The finding that there is none; nil: every claim has one.
  fileprivate var nothing: Finding? {
    switch self {
    case .speaker: .speakers([])
    case .justification: .justification(nil)
    case .day: .time(nil)
    case .place: .places([])
    case .actor: .actors([])
    case .target: .targets([])
    case .casualties: .casualties([])
    case .quantities: .quantities([])
    case .damage: .damage([])
    case .means: .means([])
    case .agreement: .agreement(nil)
    case .type, .status, .stance, .aggregate: nil
    }
  }
}

extension Finding.Field: ExpressibleByArgument {}
extension Justification: ExpressibleByArgument {}
extension EventType: ExpressibleByArgument {}
extension EventStatus: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}

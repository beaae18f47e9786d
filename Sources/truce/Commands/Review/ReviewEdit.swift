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
      """)

  @OptionGroup var ledger: ReviewLedger
  @Argument(help: ArgumentHelp("The claim.", valueName: "claim")) var claim: String

  @Option(help: "Type of the event, such as shelling.") var type: EventType?
  @Option(help: "Whether it occurred: occurred, negated, planned, …") var status: EventStatus?
  @Option(help: "How the speaker stands to it: asserts, denies, …") var stance: Stance?
  @Option(help: "The day, such as 2020-03-05, or the first and last as 2020-03-05/2020-03-07.")
  var day: String?
  @Option(help: "Name of the place.") var place: String?
  @Option(help: "Degrees north and east of the place, as 35.86,36.80.") var at: String?
  @Option(help: "Who did it; give it again for each.") var actor: [String] = []
  @Option(help: "Who or what was hit; give it again for each.") var target: [String] = []
  @Option(help: "How many were killed: 3, 3-5 or 3- for at least 3.") var killed: String?
  @Option(help: "How many were injured, likewise.") var injured: String?

  @OptionGroup var reviewer: ReviewerOptions

  func validate() throws {
    let given = [type != nil, status != nil, stance != nil, day != nil, place != nil]
    let more = [!actor.isEmpty, !target.isEmpty, killed != nil || injured != nil]
    guard (given + more).filter({ $0 }).count == 1 else {
      throw ValidationError("give one field, such as --day or --place")
    }
  }

  func run() async throws {
    try await ledger.judge(reviewer) { ledger in
      do {
        return .edit(claim: ClaimID(claim), finding: try finding(ledger.directory))
      } catch let fault as FindingFault {
        throw ValidationError(fault.description)
      }
    }
  }

  private func finding(_ directory: ActorDirectory) throws -> Finding {
    if let type { return .type(type) }
    if let status { return .status(status) }
    if let stance { return .stance(stance) }
    if let day { return .time(try FoundValue.time(day)) }
    if let place { return .places([try FoundValue.place(place, at: at)]) }
    if !actor.isEmpty { return .actors(actor.map { FoundValue.entity($0, directory) }) }
    if !target.isEmpty { return .targets(target.map { FoundValue.entity($0, directory) }) }
    return .casualties(
      try [(Casualty.Harm.killed, killed), (.injured, injured)].compactMap { harm, count in
        try count.map { Casualty(harm: harm, count: try FoundValue.count($0)) }
      })
  }
}

extension EventType: ExpressibleByArgument {}
extension EventStatus: ExpressibleByArgument {}
extension Stance: ExpressibleByArgument {}

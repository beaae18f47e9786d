import ArgumentParser
import TrucePipeline
import TruceStore

/// `truce ledger`: looking after a ledger.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Check, describe or copy a ledger.",
    discussion: """
        truce ledger info desk.ledger
        truce ledger verify desk.ledger
        truce ledger backup desk.ledger monday.ledger
      """,
    subcommands: [Info.self, Verify.self, Backup.self])

  /// `truce ledger info`
  struct Info: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "info",
      abstract: "Print what a ledger holds.",
      discussion: "Keep the head elsewhere: `truce ledger verify --head` checks against it.")

    @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
    var ledger: String

    func run() async throws {
      try await Run.perform {
        var run = Run(verb: "read", isQuiet: true)
        try run.output.write(
          LedgerCard().text(try Store.open(ledger, isReadOnly: true).info()).utf8)
        try run.finish()
      }
    }
  }

  /// `truce ledger verify`
  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Find what was changed in a ledger outside Truce.",
      discussion: """
        Every report, agreement and judgement is compared with the journal, and every entry of the
        journal with the one before. Exit code 1 where something was changed; the lines on standard
        output say what and where.
        """)

    @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
    var ledger: String

    @Option(
      help: ArgumentHelp(
        "A head that `truce ledger info` printed before; it must be in the journal.",
        valueName: "hash"))
    var head: String?

    func run() async throws {
      try await Run.perform {
        let found = try Store.open(ledger, isReadOnly: true).verification(expectedHead: head)
        var run = Run(verb: "read", isQuiet: true)
        for fault in found.faults { try run.output.write(line: "\(fault)") }
        if found.faults.isEmpty {
          try run.output.write(
            line: "\(ledger): \(found.entries) entries, nothing changed outside Truce")
        }
        try run.finish()
        if !found.faults.isEmpty { throw ExitCode.failure }
      }
    }
  }

  /// `truce ledger backup`
  struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy a ledger while it is in use.")

    @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger"))
    var ledger: String

    @Argument(help: ArgumentHelp("The copy; nothing may be there yet.", valueName: "file"))
    var copy: String

    func run() async throws {
      try Store.open(ledger, isReadOnly: true).backUp(to: copy)
      say("wrote \(copy)")
    }
  }
}

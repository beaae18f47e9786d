import ArgumentParser
import Foundation
import TruceStore

/// `truce user`: who may use the desk of a ledger.
struct UserCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Say who may log in to the desk of a ledger.",
    discussion: """
      Without accounts a desk is open to whoever sits at the machine. A reader reads; an analyst adds
      reports and judges too; a lead also manages people, watches and rules. Passwords are asked for,
      or read from standard input, one line.

        truce user add desk.ledger "A. Analyst" --role lead
        truce user passwd desk.ledger "A. Analyst"
      """,
    subcommands: [Add.self, List.self, Role.self, Password.self, Remove.self])

  /// `truce user add`
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Add a person; the ledger is made where there is none.")

    @OptionGroup var person: PersonOptions
    @Option(help: "reader, analyst or lead.") var role: Account.Role

    func run() throws {
      let store = try LedgerOpening.existingOrNew(person.ledger)
      try store.addAccount(
        person.checkedName(), role: role, password: PasswordPrompt.newPassword(),
        by: person.author, at: Date())
      say("\(person.name): can log in as \(role.rawValue)")
    }
  }

  /// `truce user list`
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "Print who may log in: name, role, when last seen.")

    @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger")) var ledger: String

    func run() async throws {
      try await Run.perform {
        var run = Run(verb: "read", isQuiet: true)
        for account in try LedgerOpening.existing(ledger).accounts() {
          let seen = account.lastSeen.map { $0.ISO8601Format() } ?? "never"
          try run.output.write(line: "\(account.name)\t\(account.role.rawValue)\t\(seen)")
        }
        try run.finish()
      }
    }
  }

  /// `truce user role`
  struct Role: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "role", abstract: "Give a person another role.")

    @OptionGroup var person: PersonOptions
    @Option(help: "reader, analyst or lead.") var role: Account.Role

    func run() throws {
      try LedgerOpening.existing(person.ledger).setRole(
        role, of: person.checkedName(), by: person.author, at: Date())
      say("\(person.name): is \(role.rawValue) now")
    }
  }

  /// `truce user passwd`
  struct Password: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "passwd", abstract: "Give a person a new password; sessions end.")

    @OptionGroup var person: PersonOptions

    func run() throws {
      let store = try LedgerOpening.existing(person.ledger)
      let name = try person.checkedName()
      guard try store.login(name) != nil else { throw AccountFault.unknown(name.text) }
      try store.setPassword(
        PasswordPrompt.newPassword(), of: name, by: person.author, at: Date())
      say("\(person.name): has a new password")
    }
  }

  /// `truce user remove`
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Take a person's account away; what the person judged stays.")

    @OptionGroup var person: PersonOptions

    func run() throws {
      try LedgerOpening.existing(person.ledger).removeAccount(
        person.checkedName(), by: person.author, at: Date())
      say("\(person.name): can no longer log in")
    }
  }
}

/// A ledger and a person of it.
struct PersonOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The ledger.", valueName: "ledger")) var ledger: String
  @Argument(help: ArgumentHelp("The person, as judgements are to name them.", valueName: "name"))
  var name: String

  /// The name, fit to stand in judgements.
  func checkedName() throws -> PersonName { try PersonName(name) }

  /// Who changes accounts: the user of this machine.
  var author: Author { Author(NSUserName(), .commandLine) }
}

extension Account.Role: ExpressibleByArgument {}

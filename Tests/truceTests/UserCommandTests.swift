import Foundation
import Testing
import TruceTestSupport

/// `truce user`, and `truce serve` where the desk is not built.
struct UserCommandTests {
  private let truce: BuiltProgram
  private let folder: TemporaryFolder
  private var ledger: String { folder.url.appendingPathComponent("desk.ledger").path }

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
  }

  private func user(_ arguments: String..., password: String = "") throws -> BuiltProgram.Run {
    try truce.run(["user"] + arguments, input: Data("\(password)\n".utf8))
  }

  @Test func `people are added, listed, changed and removed`() throws {
    let added = try user("add", ledger, "Ana", "--role", "analyst", password: "a long password")
    #expect(added.status == 0, "\(added.errors)")
    #expect(try user("list", ledger).output == "Ana\tanalyst\tnever\n")
    let again = try user("add", ledger, "ANA", "--role", "lead", password: "a long password")
    #expect(again.status == 1)
    #expect(again.errors.contains("choose another"))
    #expect(try user("role", ledger, "Ana", "--role", "lead").status == 0)
    #expect(try user("passwd", ledger, "Ana", password: "another password").status == 0)
    #expect(try user("list", ledger).output == "Ana\tlead\tnever\n")
    #expect(try user("remove", ledger, "Ana").status == 0)
    #expect(try user("list", ledger).output.isEmpty)
    #expect(try user("remove", ledger, "Ana").errors.contains("no such account"))
  }

  @Test func `a password that is short or missing is refused`() throws {
    let short = try user("add", ledger, "Ana", "--role", "lead", password: "short")
    #expect(short.status == 1)
    #expect(short.errors.contains("10 characters"))
    #expect(try user("add", ledger, "Ana", "--role", "lead").errors.contains("no password"))
    #expect(try user("add", ledger, "Ana", "--role", "boss", password: "x").status == 64)
    #expect(try user("list", ledger).output.isEmpty)
  }
}

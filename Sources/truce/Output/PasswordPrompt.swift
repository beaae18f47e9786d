import Foundation
import TruceStore

/// Asks for a password.
enum PasswordPrompt {
  /// No password was given.
  struct NoPassword: Error, CustomStringConvertible {
    var description: String { "no password; type one, or give it on standard input" }
  }

  /// The two that were typed differ.
  struct NotTheSame: Error, CustomStringConvertible {
    var description: String { "the two passwords differ; give the command again" }
  }

  /// On a terminal asked for twice, unseen; elsewhere the first line of standard input.
  static func newPassword() throws -> PasswordHash {
    guard isatty(STDIN_FILENO) == 1 else { return try PasswordHash(of: line()) }
    let password = try asked("New password: ")
    let hash = try PasswordHash(of: password)
    guard try asked("The same again: ") == password else { throw NotTheSame() }
    return hash
  }

  private static func asked(_ words: String) throws -> String {
    FileHandle.standardError.write(Data(words.utf8))
    var before = termios()
    tcgetattr(STDIN_FILENO, &before)
    var unseen = before
    unseen.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return try line()
  }

  private static func line() throws -> String {
    guard let line = readLine(strippingNewline: true), !line.isEmpty else { throw NoPassword() }
    return line
  }
}

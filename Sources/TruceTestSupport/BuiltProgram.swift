package import Foundation

/// The `truce` that was built beside the tests, run as a user runs it.
package struct BuiltProgram: Sendable {
  /// What a run left behind.
  package struct Run: Sendable {
    package var status: Int32
    package var output: String
    package var errors: String
  }

  package struct NotBuilt: Error, CustomStringConvertible {
    package var path: String
    package var description: String { "\(path): not found; run `swift build` before the tests" }
  }

  private let url: URL

  /// Finds the program in the folder of the test runner. Throws `NotBuilt` where it is not there.
  package init() throws {
    let runner = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    let url = runner.deletingLastPathComponent().appendingPathComponent("truce")
    guard FileManager.default.isExecutableFile(atPath: url.path) else {
      throw NotBuilt(path: url.path)
    }
    self.url = url
  }

  /// Runs `truce arguments…` to its end with `input` on standard input, in `folder`.
  ///
  /// `isOrdinary` runs it as a user whom permissions bind also where the tests run as root: root
  /// without its capabilities, by `setpriv` of util-linux. `interruptedAfter`: Ctrl-C is sent
  /// then, if the program still runs. `killedAfter`: it is killed then, by signal 9.
  package func run(
    _ arguments: [String], input: Data = Data(), in folder: URL? = nil, isOrdinary: Bool = false,
    interruptedAfter seconds: Double? = nil, killedAfter killSeconds: Double? = nil
  ) throws -> Run {
    let scratch = try TemporaryFolder()
    let files = try ["input", "output", "errors"].map { try scratch.file($0, "") }
    try input.write(to: files[0])
    let process = Process()
    if isOrdinary, geteuid() == 0 {
      process.executableURL = URL(fileURLWithPath: "/usr/bin/setpriv")
      process.arguments = ["--bounding-set=-all", "--inh-caps=-all", "--", url.path] + arguments
    } else {
      process.executableURL = url
      process.arguments = arguments
    }
    if let folder { process.currentDirectoryURL = folder }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      if process.isRunning { process.interrupt() }
    }
    if let killSeconds {
      Thread.sleep(forTimeInterval: killSeconds)
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }
}

extension BuiltProgram {
  /// Starts `truce arguments…`, waits until it writes, calls `act` while its output is held up
  /// because nobody reads on, and then reads the rest. More than the 64 kB that a pipe and the
  /// program each keep must be written for it to be held up.
  package func run(_ arguments: [String], whileHeldUp act: () throws -> Void) throws -> Run {
    let scratch = try TemporaryFolder()
    let errors = try scratch.file("errors", "")
    let pipe = Pipe()
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    var output = try pipe.fileHandleForReading.read(upToCount: 1) ?? Data()
    try act()
    output += try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus, output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}

/// A folder that is removed with the last reference to it.
package final class TemporaryFolder: Sendable {
  package let url: URL

  /// In the folder for temporary files; `isShort`: right in `/tmp`, for programs that open sockets
  /// below it, whose paths hold 108 bytes.
  package init(isShort: Bool = false) throws {
    let parent =
      isShort ? URL(fileURLWithPath: "/tmp") : FileManager.default.temporaryDirectory
    let name = UUID().uuidString
    url = parent.appendingPathComponent("truce-\(isShort ? String(name.prefix(8)) : name)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Writes `text` to the file `name` and returns where it is.
  package func file(_ name: String, _ text: String) throws -> URL {
    try file(name, bytes: Data(text.utf8))
  }

  package func file(_ name: String, bytes: Data) throws -> URL {
    let file = url.appendingPathComponent(name)
    try bytes.write(to: file)
    return file
  }
}

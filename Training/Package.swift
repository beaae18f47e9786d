// swift-tools-version: 6.2
import PackageDescription

/// As in the package above.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The trainer of the syntax model. It compiles the syntax sources of the package above (through
/// symbolic links) into its own module, so that training and reading run the same code at speed.
let package = Package(
  name: "training",
  targets: [
    .systemLibrary(name: "CProcessor"),
    .target(name: "TruceModel", swiftSettings: settings),
    .executableTarget(
      name: "train", dependencies: ["TruceModel", "CProcessor"], exclude: ["Syntax/SyntaxModel+Shipped.swift"],
      swiftSettings: settings),
  ]
)

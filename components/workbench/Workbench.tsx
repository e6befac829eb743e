/** All scenes side by side, each in a frame of its own, so that one look tells what a change did. */
import { SCENES } from './scenes.ts';

export function Workbench() {
  return (
    <main class="workbench">
      <h1>Workbench</h1>
      <ul>
        {Object.keys(SCENES).map((name) => (
          <li key={name}>
            <h2>
              <a href={`?scene=${name}`}>{name}</a>
            </h2>
            <iframe title={name} src={`?scene=${name}`} loading="lazy" />
          </li>
        ))}
      </ul>
    </main>
  );
}

import { createServer, type Server } from 'node:net';

/**
 * As much of a mail server as a letter needs: it takes none for `niemand@…`.
 * @param onLetter gets each letter as it came, with its head
 * @param isAway is asked at each letter whether it is to be tried later
 */
export function letterBox(onLetter: (letter: string) => void, isAway: () => boolean = () => false): Server {
  return createServer((socket) => {
    let letter: string | null = null;
    const say = (text: string) => socket.write(`${text}\r\n`);
    socket.on('error', () => {});
    say('220 proef');
    socket.on('data', (bytes) => {
      const text = bytes.toString();
      if (letter !== null) {
        letter += text;
        if (!letter.includes('\r\n.\r\n')) return;
        onLetter(letter);
        letter = null;
        say('250 ok');
        return;
      }
      for (const line of text.split('\r\n').filter(Boolean))
        if (/^EHLO|^HELO/.test(line)) say('250 proef');
        else if (line.startsWith('RCPT TO:<niemand')) say('550 unknown');
        else if (line.startsWith('MAIL')) say(isAway() ? '451 try later' : '250 ok');
        else if (line.startsWith('DATA')) {
          letter = '';
          say('354 go on');
        } else say(line.startsWith('QUIT') ? '221 bye' : '250 ok');
    });
  });
}
